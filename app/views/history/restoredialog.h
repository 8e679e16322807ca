// SPDX-License-Identifier: GPL-3.0-or-later
// Single changes of a restore: everything that the draft would get, with check marks, sentences and
// commands. GUI thread.
#pragma once

#include <QDialog>

#include "app/document/pendingchange.h"
#include "engine/config/ruleset.h"

class QLabel;
class QPushButton;

namespace vipdeck {

class DirectorDocument;
class ReviewModel;
class ReviewView;

class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    RestoreDialog(DirectorDocument *document, const RuleSet &rules, const QString &title,
                  QWidget *parent = nullptr);

    [[nodiscard]] ChangeSet changes() const; // the checked ones
    [[nodiscard]] ReviewView *list() const { return m_list; }
    [[nodiscard]] QSize sizeHint() const override;

private:
    void refresh();

    ReviewModel *m_model;
    ReviewView *m_list;
    QPushButton *m_take;
};

} // namespace vipdeck
