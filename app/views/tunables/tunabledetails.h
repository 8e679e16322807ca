// SPDX-License-Identifier: GPL-3.0-or-later
// Right side of the Tunables view: one option explained, its new value, and what it would do here.
// GUI thread.
#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace vipdeck {

class DirectorDocument;
class FieldNote;
class SegmentedControl;
class Surface;
class ElidedLabel;
class TunableHistory;
class TunablesModel;
struct TunableInfo;

class TunableDetails : public QWidget
{
    Q_OBJECT

public:
    TunableDetails(DirectorDocument *document, TunablesModel *model, QWidget *parent = nullptr);

    void setOption(const TunableInfo *info); // null: nothing is chosen
    [[nodiscard]] const TunableInfo *option() const { return m_info; }
    [[nodiscard]] TunableHistory *history() const { return m_history; }

Q_SIGNALS:
    void announced(const QString &sentence);

private:
    QWidget *createHead();
    QWidget *createForm();
    QWidget *createEffect();
    QWidget *createFoot();
    void refresh();
    void refreshEffect();
    void refreshEditor();
    void take(const QString &value);

    DirectorDocument *m_document;
    TunablesModel *m_model;
    TunableHistory *m_history;
    const TunableInfo *m_info = nullptr;
    QWidget *m_historyTitle = nullptr;
    ElidedLabel *m_name;
    QLabel *m_text;
    QLabel *m_current;
    SegmentedControl *m_switch;
    SegmentedControl *m_level;
    QLineEdit *m_number;
    FieldNote *m_note;
    QLabel *m_effectTime;
    ElidedLabel *m_setting;
    QLabel *m_kernel;
    Surface *m_warning;
    QLabel *m_warningText;
    QLabel *m_effect;
    QLabel *m_advice;
    QPushButton *m_back;
    QPushButton *m_default;
    bool m_filling = false;
};

} // namespace vipdeck
