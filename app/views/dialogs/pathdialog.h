// SPDX-License-Identifier: GPL-3.0-or-later
// The way of established packets: what it is now and why, what went through it, and which one the
// director is to take. A choice takes effect at once; the draft has no part in it. GUI thread.
#pragma once

#include <QDialog>

class QButtonGroup;
class QFormLayout;
class QLabel;
class QPushButton;

namespace vipdeck {

class DirectorDocument;
enum class FlowCacheMode : std::uint8_t;
struct FlowCacheStatus;

// "Flow cache" or "Queue"; empty while it is not known.
[[nodiscard]] QString pathWord(const DirectorDocument &document);
// Why, since when: for a tool tip.
[[nodiscard]] QString pathSentence(const DirectorDocument &document);

class PathDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PathDialog(DirectorDocument *document, QWidget *parent = nullptr);

private:
    void addChoices(QFormLayout *form);
    void addFacts(QFormLayout *form);
    void refresh();
    void showFacts(const FlowCacheStatus *status);
    void choose();
    [[nodiscard]] FlowCacheMode chosen() const;

    DirectorDocument *m_document;
    QLabel *m_sentence;
    QButtonGroup *m_modes;
    QLabel *m_interfaces;
    QLabel *m_flows;
    QLabel *m_cachePackets;
    QLabel *m_queuePackets;
    QLabel *m_whileDead;
    QLabel *m_problem;
    QPushButton *m_use;
    bool m_touched = false; // a person chose something that is not in force
};

} // namespace vipdeck
