// SPDX-License-Identifier: GPL-3.0-or-later
// The directory of this network namespace in the BPF file system, where what is pinned lives on
// without a process. One thread.
#pragma once

#include <string>

namespace vipdeck {

class FlowPins
{
public:
    // Without a BPF file system at `bpfDirectory`, or the right to write there, there is no
    // directory and problem() says why.
    [[nodiscard]] static FlowPins open(const std::string &bpfDirectory);

    // Is anything pinned for this network namespace?
    [[nodiscard]] static bool exist(const std::string &bpfDirectory);

    [[nodiscard]] const std::string &directory() const { return m_directory; } // may be empty
    [[nodiscard]] const std::string &problem() const { return m_problem; }
    [[nodiscard]] std::string path(const std::string &name) const
    {
        return m_directory + '/' + name;
    }
    void clear();  // takes every pin away
    void remove(); // and the directory

private:
    std::string m_directory;
    std::string m_problem;
};

} // namespace vipdeck
