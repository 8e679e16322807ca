// SPDX-License-Identifier: GPL-3.0-or-later
// Import of a rule file or of another program's configuration into the draft: its format, what it
// holds, every problem with line number, text and reason, and the choice to take the good lines
// alone. GUI thread.
#pragma once

#include <QDialog>

#include "app/models/ruleimport.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QStandardItemModel;
class QTreeView;

namespace vipdeck {

class DirectorDocument;

class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    // `text` is the file's content, `fileName` only shown. Files that it includes are read from
    // `folder`.
    ImportDialog(DirectorDocument *document, const QString &fileName, const QByteArray &text,
                 QWidget *parent = nullptr, const QString &folder = {});

    void accept() override;
    [[nodiscard]] QSize sizeHint() const override;
    // "3 services and 12 servers imported into the draft", after accept().
    [[nodiscard]] QString report() const { return m_report; }

private:
    QWidget *createBody(const QString &fileName);
    QWidget *createFormats(QWidget *parent);
    QWidget *createProblems();
    void readAgain();
    void listRemarks();
    QWidget *createFoot();
    void refresh();

    DirectorDocument *m_document;
    QByteArray m_text;
    QString m_folder;
    RuleImport m_import;
    QString m_report;
    QRadioButton *m_merge;
    QRadioButton *m_replace;
    QLabel *m_effect;
    QLabel *m_included;
    QLabel *m_summary;
    QComboBox *m_format;
    QWidget *m_problems;
    QStandardItemModel *m_remarks;
    QCheckBox *m_goodOnly;
    QPushButton *m_accept;
};

} // namespace vipdeck
