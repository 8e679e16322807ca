// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/denieddialog.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/views/dialogs/commandexport.h"
#include "app/views/icons.h"
#include "app/views/parts/surface.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

QString userName()
{
    const auto name = qEnvironmentVariable("USER");
    return name.isEmpty() ? qEnvironmentVariable("LOGNAME") : name;
}

} // namespace

DeniedDialog::DeniedDialog(DirectorDocument *document, const ApplyOutcome &outcome, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
{
    setWindowTitle(tr("Authentication denied"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createBody(outcome));
    layout->addWidget(createFoot());
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

QWidget *DeniedDialog::createBody(const ApplyOutcome &outcome)
{
    auto &theme = Theme::instance();
    auto *body = new Surface(&Tokens::base, {}, this);
    body->setFixedWidth(scaled(520));
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(scaled(18), scaled(16), scaled(18), scaled(16));
    row->setSpacing(scaled(14));
    auto *icon = new QLabel(body);
    icon->setPixmap(icons::pixmap(QStringLiteral("lock"), theme.tokens().over, scaled(32),
                                  devicePixelRatioF()));
    row->addWidget(icon, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout;
    column->setSpacing(scaled(4));
    auto *title =
        new QLabel(tr("You are not allowed to change rules on %1").arg(m_document->name()), body);
    title->setFont(theme.font(Font::Title));
    title->setWordWrap(true);
    const auto user = userName();
    const auto who = user.isEmpty()
                         ? tr("polkit refused this action.")
                         : tr("polkit refused this action for user %1.")
                               .arg(QStringLiteral("<b>%1</b>").arg(user.toHtmlEscaped()));
    auto *text = new QLabel(
        who + u' '
            + tr("An administrator can allow it, or you can export the commands and run them as "
                 "root."),
        body);
    text->setTextFormat(Qt::RichText);
    text->setWordWrap(true);
    auto *kept = new QLabel(tr("Nothing was applied. The %n change(s) stay in the draft.", "",
                               m_document->pendingCount()),
                            body);
    kept->setWordWrap(true);
    for (auto *label : {text, kept}) {
        auto colors = label->palette();
        colors.setColor(QPalette::WindowText, theme.tokens().text2);
        label->setPalette(colors);
    }
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(kept);
    column->addLayout(createFacts(outcome, body));
    row->addLayout(column, 1);
    return body;
}

// The action that was asked for and the reply, to be selected and passed on.
QLayout *DeniedDialog::createFacts(const ApplyOutcome &outcome, QWidget *body)
{
    auto &theme = Theme::instance();
    auto *facts = new QGridLayout;
    facts->setContentsMargins(0, scaled(6), 0, 0);
    facts->setHorizontalSpacing(scaled(8));
    facts->setVerticalSpacing(scaled(3));
    const std::pair<QString, QString> rows[] = {{tr("Action"), outcome.action},
                                                {tr("Reply"), outcome.message}};
    for (const auto &[name, value] : rows) {
        auto *label = new QLabel(name, body);
        label->setFont(theme.font(Font::Row));
        label->setForegroundRole(QPalette::PlaceholderText);
        auto *shown = new QLabel(value, body);
        shown->setFont(theme.font(Font::Mono));
        shown->setTextFormat(Qt::PlainText);
        shown->setWordWrap(true);
        shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
        shown->setAccessibleName(name + QLatin1String(": ") + value);
        const int line = facts->rowCount();
        facts->addWidget(label, line, 0, Qt::AlignTop);
        facts->addWidget(shown, line, 1);
    }
    facts->setColumnStretch(1, 1);
    return facts;
}

QWidget *DeniedDialog::createFoot()
{
    auto *foot = new Surface(&Tokens::window, Qt::TopEdge, this);
    foot->setLineColor(&Tokens::line2);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));
    layout->setSpacing(scaled(8));
    auto *save = new QPushButton(tr("&Export commands"), foot);
    save->setAutoDefault(false);
    connect(save, &QPushButton::clicked, this, [this] {
        CommandExport::save(this, m_document->name(), m_document->pendingChanges());
    });
    auto *close = new QPushButton(tr("Close"), foot);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *again = new QPushButton(tr("&Try again"), foot);
    again->setIcon(icons::icon(QStringLiteral("key"), &Tokens::onAccent));
    again->setDefault(true);
    connect(again, &QPushButton::clicked, this, &QDialog::accept);
    layout->addWidget(save);
    layout->addStretch(1);
    layout->addWidget(close);
    layout->addWidget(again);
    again->setFocus();
    return foot;
}

} // namespace vipdeck
