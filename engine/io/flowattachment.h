// SPDX-License-Identifier: GPL-3.0-or-later
// Where the flow cache's program runs: the ingress of every Ethernet interface that IP packets
// arrive at. By tcx links, or by a classifier where the kernel has none (before Linux 6.6). One
// thread.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/base/result.h"
#include "engine/config/flowcachestatus.h"

namespace vipdeck {

class FlowAttachment
{
public:
    // An empty directory: links are not pinned and end with this object. A classifier stays until
    // detach(), or until its interface goes.
    FlowAttachment(int program, int shortcuts, std::string pinDirectory, FlowAttachmentMode mode);
    ~FlowAttachment();
    FlowAttachment(const FlowAttachment &) = delete;
    FlowAttachment &operator=(const FlowAttachment &) = delete;

    // Attaches where it is not attached yet or others took a classifier away, in the place of what
    // an earlier helper attached, and forgets interfaces that are gone. An error when there is an
    // interface to attach to and none took the program.
    [[nodiscard]] Result<> refresh();
    // A clsact queueing discipline stays: others may have put filters there meanwhile.
    void detach();

    // Classifiers of an earlier helper, whatever it was told. Pinned links are below its directory.
    [[nodiscard]] static bool isLeftBehind();
    static void clear();

    [[nodiscard]] std::vector<std::string> interfaces() const;
    [[nodiscard]] std::string how() const; // "tcx", "clsact", empty while nowhere
    [[nodiscard]] const std::string &problem() const { return m_problem; }

private:
    struct Place
    {
        std::string name;
        int link = -1; // of tcx
    };

    [[nodiscard]] Result<Place> attach(int index, const std::string &name) const;
    [[nodiscard]] Result<int> attachLink(int index) const;
    [[nodiscard]] Result<> attachClassifier(int index) const;
    [[nodiscard]] std::string pinOf(int index) const;
    void dropPinnedLink(int index) const;
    void setShortcut(int index, bool exists) const;
    void release(int index, const Place &place) const;

    int m_program;
    int m_shortcuts; // map of interfaces
    std::string m_pinDirectory;
    FlowAttachmentMode m_mode;
    std::map<int, Place> m_places; // by interface index
    std::string m_problem;
};

} // namespace vipdeck
