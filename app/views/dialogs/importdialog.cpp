// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/importdialog.h"
#include "app/views/parts/dialogsize.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include "app/document/directordocument.h"
#include "app/views/icons.h"
#include "app/views/parts/surface.h"
#include "app/views/parts/wrappingdelegate.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

} // namespace

ImportDialog::ImportDialog(DirectorDocument *document, const QString &fileName,
                           const QByteArray &text, QWidget *parent, const QString &folder)
    : QDialog(parent)
    , m_document(document)
    , m_text(text)
    , m_folder(folder)
    , m_import(RuleImport::read(text, {}, folder))
{
    setWindowTitle(tr("Import rules - %1").arg(document->name()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createBody(fileName));
    m_problems = createProblems();
    layout->addWidget(m_problems, 1);
    layout->addWidget(createFoot());
    readAgain();
    connect(m_format, &QComboBox::currentIndexChanged, this, &ImportDialog::readAgain);
    takeDesignedSize(this);
}

QSize ImportDialog::sizeHint() const
{
    return {scaled(760), m_import.remarks().isEmpty() ? scaled(250) : scaled(510)};
}

QWidget *ImportDialog::createBody(const QString &fileName)
{
    auto &theme = Theme::instance();
    auto *body = new Surface(&Tokens::window, {}, this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(12));
    layout->setSpacing(scaled(8));
    auto *title = new QLabel(body);
    m_summary = title;
    title->setFont(theme.font(Font::Title));
    auto *file = new QLabel(fileName, body);
    file->setFont(theme.font(Font::Mono));
    file->setForegroundRole(QPalette::PlaceholderText);
    file->setTextFormat(Qt::PlainText);
    m_merge = new QRadioButton(tr("&Merge: add to the draft; services of the file take the place "
                                  "of the same ones"),
                               body);
    m_replace = new QRadioButton(tr("&Replace: the draft becomes what the file says"), body);
    m_merge->setChecked(true);
    m_included =
        new QLabel(tr("Files that this one includes are read from its own folder only."), body);
    m_included->setFont(theme.font(Font::Row));
    m_included->setForegroundRole(QPalette::PlaceholderText);
    m_effect = new QLabel(body);
    m_effect->setFont(theme.font(Font::Row));
    m_effect->setWordWrap(true);
    connect(m_merge, &QRadioButton::toggled, this, &ImportDialog::refresh);
    for (QWidget *widget : std::initializer_list<QWidget *>{
             title, file, createFormats(body), m_included, m_merge, m_replace, m_effect})
        layout->addWidget(widget);
    setTabOrder(m_format, m_merge);
    setTabOrder(m_merge, m_replace);
    m_merge->setFocus();
    return body;
}

QWidget *ImportDialog::createFormats(QWidget *parent)
{
    using formats::FileFormat;
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("&Format:"), row);
    m_format = new QComboBox(row);
    for (const auto &[format, name] :
         {std::pair{FileFormat::Ipvsadm, tr("Rule file of ipvsadm")},
          std::pair{FileFormat::Keepalived, QStringLiteral("keepalived.conf")},
          std::pair{FileFormat::Ldirectord, QStringLiteral("ldirectord.cf")},
          std::pair{FileFormat::Piranha, tr("lvs.cf of Piranha")}})
        m_format->addItem(name, static_cast<int>(format));
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(m_import.format)));
    m_format->setMinimumWidth(scaled(200));
    label->setBuddy(m_format);
    layout->addWidget(label);
    layout->addWidget(m_format);
    layout->addStretch(1);
    return row;
}

void ImportDialog::readAgain()
{
    m_import = RuleImport::read(
        m_text, static_cast<formats::FileFormat>(m_format->currentData().toInt()), m_folder);
    m_included->setVisible(!m_folder.isEmpty()
                           && m_import.format == formats::FileFormat::Keepalived);
    m_summary->setText(m_import.summary());
    listRemarks();
    m_problems->setVisible(m_remarks->rowCount() > 0);
    m_goodOnly->setVisible(!m_import.problems.isEmpty());
    m_goodOnly->setChecked(false);
    m_goodOnly->setEnabled(m_import.goodCommands > 0);
    m_goodOnly->setText(tr("Leave out these lines and import the others (%1)")
                            .arg(tr("%n command(s)", "", m_import.goodCommands)));
    refresh();
}

void ImportDialog::listRemarks()
{
    m_remarks->removeRows(0, m_remarks->rowCount());
    for (const auto &remark : m_import.remarks()) {
        const auto number = QString::number(remark.line);
        auto *line = new QStandardItem(
            remark.file.isEmpty() ? number : QStringLiteral("%1:%2").arg(remark.file, number));
        line->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto *text = new QStandardItem(remark.text);
        text->setFont(Theme::instance().font(Font::Mono));
        text->setToolTip(remark.text);
        auto *reason = new QStandardItem(
            remark.isWrong ? icons::icon(QStringLiteral("state-down"), &Tokens::down)
                           : icons::icon(QStringLiteral("info"), &Tokens::text2),
            remark.isWrong ? remark.reason : tr("Not used: %1").arg(remark.reason));
        reason->setToolTip(reason->text());
        for (auto *item : {line, text, reason}) {
            item->setEditable(false);
            item->setAccessibleText(
                tr("Line %1: %2: %3").arg(remark.line).arg(remark.text, reason->text()));
        }
        m_remarks->appendRow({line, text, reason});
    }
}

QWidget *ImportDialog::createProblems()
{
    auto *panel = new Surface(&Tokens::window, {}, this);
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(scaled(16), 0, scaled(16), scaled(12));
    layout->setSpacing(scaled(8));
    m_remarks = new QStandardItemModel(this);
    m_remarks->setHorizontalHeaderLabels({tr("Line"), tr("Text"), tr("Reason")});
    auto *view = new QTreeView(panel);
    view->setModel(m_remarks);
    view->setRootIsDecorated(false);
    new WrappingDelegate(view);
    view->setAlternatingRowColors(true);
    view->setFont(Theme::instance().font(Font::Row));
    view->header()->setFont(Theme::instance().font(Font::CaptionStrong));
    view->setColumnWidth(0, scaled(52));
    view->setColumnWidth(1, scaled(340));
    view->setAccessibleName(tr("Lines that are not imported"));
    m_goodOnly = new QCheckBox(panel);
    connect(m_goodOnly, &QCheckBox::toggled, this, &ImportDialog::refresh);
    layout->addWidget(view, 1);
    layout->addWidget(m_goodOnly);
    return panel;
}

QWidget *ImportDialog::createFoot()
{
    auto *foot = new Surface(&Tokens::window, Qt::TopEdge, this);
    foot->setLineColor(&Tokens::line2);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));
    layout->setSpacing(scaled(8));
    auto *text = new QLabel(tr("Only the draft changes. Undo takes it back."), foot);
    text->setForegroundRole(QPalette::PlaceholderText);
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_accept = new QPushButton(tr("&Import into draft"), foot);
    m_accept->setDefault(true);
    connect(m_accept, &QPushButton::clicked, this, &ImportDialog::accept);
    layout->addWidget(text, 1);
    layout->addWidget(cancel);
    layout->addWidget(m_accept);
    return foot;
}

void ImportDialog::refresh()
{
    const bool clean = m_import.problems.isEmpty();
    const bool ready = clean || m_goodOnly->isChecked();
    m_accept->setEnabled(ready && m_import.goodCommands > 0);
    m_accept->setToolTip(ready ? QString()
                               : tr("There are lines with problems. Leave them out or "
                                    "mend the file."));
    QString effect;
    const auto &draft = m_document->draft();
    int same = 0;
    int lost = 0;
    for (const auto &service : draft.services)
        ++(m_import.rules.findService(service.config.key) ? same : lost);
    if (m_merge->isChecked())
        effect =
            tr("%n service(s) of the draft are in the file too and take its settings.", "", same);
    else
        effect =
            tr("%n service(s) of the draft are not in the file and would be removed.", "", lost);
    auto colors = m_effect->palette();
    const auto &tokens = Theme::instance().tokens();
    colors.setColor(QPalette::WindowText,
                    m_replace->isChecked() && lost > 0 ? tokens.over : tokens.text2);
    m_effect->setPalette(colors);
    m_effect->setText(effect);
}

void ImportDialog::accept()
{
    if (!m_accept->isEnabled())
        return;
    const auto mode = m_merge->isChecked() ? DirectorDocument::ImportMode::Merge
                                           : DirectorDocument::ImportMode::Replace;
    const auto done = m_document->importRules(m_import.rules, mode);
    if (!done) {
        QMessageBox::warning(this, tr("Not imported"),
                             QString::fromStdString(done.error().message));
        return;
    }
    m_report = tr("Imported into the draft: %1").arg(m_import.summary());
    QDialog::accept();
}

} // namespace vipdeck
