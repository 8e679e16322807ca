// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/pathdialog.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTimer>
#include <QVBoxLayout>

#include "app/document/directordocument.h"
#include "app/document/directorpath.h"
#include "app/views/parts/dialogfoot.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

constexpr int kRefreshMilliseconds = 1000;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

QString dash()
{
    return QStringLiteral("-");
}

} // namespace

QString pathWord(const DirectorDocument &document)
{
    const auto &status = document.path()->status();
    if (!status)
        return {};
    return status->active ? PathDialog::tr("Flow cache") : PathDialog::tr("Queue only");
}

QString pathSentence(const DirectorDocument &document)
{
    const auto *path = document.path();
    const auto &status = path->status();
    if (document.isFile())
        return PathDialog::tr("A rule file sends no packets.");
    if (!document.isConnected())
        return PathDialog::tr("There is no connection to %1.").arg(document.name());
    if (!status)
        return PathDialog::tr("This director does not tell the way of its packets.");
    auto text = status->active
                    ? PathDialog::tr("Established packets go through the flow cache in the kernel.")
                    : PathDialog::tr("Established packets go through the queue.");
    if (path->since().isValid())
        text += u' '
                + PathDialog::tr("Since %1.")
                      .arg(QLocale().toString(path->since(), QLocale::ShortFormat));
    if (!status->problem.empty())
        text +=
            u' '
            + (status->active ? PathDialog::tr("Note: %1") : PathDialog::tr("No flow cache: %1"))
                  .arg(QString::fromStdString(status->problem));
    return text;
}

PathDialog::PathDialog(DirectorDocument *document, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_sentence(new TokenLabel({}, Theme::Font::Body, &Tokens::text, this))
    , m_modes(new QButtonGroup(this))
    , m_interfaces(new QLabel(this))
    , m_flows(new QLabel(this))
    , m_cachePackets(new QLabel(this))
    , m_queuePackets(new QLabel(this))
    , m_whileDead(new QLabel(this))
    , m_problem(new TokenLabel({}, Theme::Font::Row, &Tokens::down, this))
{
    setWindowTitle(tr("Path of packets - %1").arg(document->name()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(14));
    body->setSpacing(scaled(12));
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumWidth(scaled(460));
    body->addWidget(m_sentence);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(scaled(10));
    form->setVerticalSpacing(scaled(8));
    addChoices(form);
    addFacts(form);
    body->addLayout(form);
    m_problem->setWordWrap(true);
    m_problem->hide();
    body->addWidget(m_problem);
    column->addLayout(body, 1);
    DialogFoot foot(this);
    foot.problems->hide();
    auto *note = new TokenLabel(tr("Takes effect at once, without the draft. Connections go on."),
                                Theme::Font::Row, &Tokens::text2, foot.strip);
    note->setWordWrap(true);
    auto *close = new QPushButton(tr("Close"), foot.strip);
    close->setAutoDefault(false);
    m_use = new QPushButton(tr("&Use this way"), foot.strip);
    m_use->setDefault(true);
    foot.layout->addWidget(note, 1);
    foot.layout->addWidget(close);
    foot.layout->addWidget(m_use);
    column->addWidget(foot.strip);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this, &PathDialog::choose);
    connect(document->path(), &DirectorPath::changed, this, &PathDialog::refresh);
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, document->path(), &DirectorPath::refresh);
    timer->start(kRefreshMilliseconds);
    refresh();
    document->path()->refresh();
}

void PathDialog::addChoices(QFormLayout *form)
{
    const auto add = [&](const QString &label, FlowCacheMode mode, const QString &text) {
        auto *choice = new QRadioButton(text, this);
        m_modes->addButton(choice, static_cast<int>(mode));
        form->addRow(label, choice);
    };
    add(tr("Way"), FlowCacheMode::Auto, tr("&Automatic: the flow cache where it works"));
    add({}, FlowCacheMode::On, tr("&Flow cache: an error where it does not work"));
    add({}, FlowCacheMode::Off, tr("&Queue: every packet is looked at by the director"));
    connect(m_modes, &QButtonGroup::idClicked, this, [this] {
        m_touched = true;
        refresh();
    });
}

void PathDialog::addFacts(QFormLayout *form)
{
    form->addRow(tr("Interfaces"), m_interfaces);
    form->addRow(tr("In the cache"), m_flows);
    form->addRow(tr("Packets by the cache"), m_cachePackets);
    form->addRow(tr("Packets by the queue"), m_queuePackets);
    form->addRow(tr("Without the helper"), m_whileDead);
    for (auto *label : {m_interfaces, m_flows, m_cachePackets, m_queuePackets, m_whileDead})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void PathDialog::refresh()
{
    const auto &status = m_document->path()->status();
    m_sentence->setText(pathSentence(*m_document));
    for (auto *choice : m_modes->buttons())
        choice->setEnabled(status.has_value());
    if (status && !m_touched)
        m_modes->button(static_cast<int>(status->mode))->setChecked(true);
    m_use->setEnabled(status && m_modes->checkedButton() && chosen() != status->mode);
    showFacts(status ? &*status : nullptr);
}

void PathDialog::showFacts(const FlowCacheStatus *status)
{
    const QLocale locale;
    const auto *director = m_document->status();
    m_queuePackets->setText(status && director ? locale.toString(director->engine.packetsReceived)
                                               : dash());
    if (!status || !status->active) {
        for (auto *label : {m_interfaces, m_flows, m_cachePackets, m_whileDead})
            label->setText(dash());
        return;
    }
    QStringList names;
    for (const auto &name : status->interfaces)
        names.append(QString::fromStdString(name));
    m_interfaces->setText(tr("%1 (%2)").arg(names.join(QLatin1String(", ")),
                                            QString::fromStdString(status->attachment)));
    m_flows->setText(tr("%1 of %2 connections")
                         .arg(locale.toString(status->flows), locale.toString(status->capacity)));
    m_cachePackets->setText(locale.toString(static_cast<qulonglong>(status->packets)));
    m_whileDead->setText(status->pinned ? tr("established connections go on")
                                        : tr("established connections wait"));
}

FlowCacheMode PathDialog::chosen() const
{
    return static_cast<FlowCacheMode>(m_modes->checkedId());
}

void PathDialog::choose()
{
    m_use->setEnabled(false);
    m_document->path()->choose(chosen(), [this, guard = QPointer(this)](const Result<> &done) {
        if (!guard)
            return;
        m_touched = !done;
        m_problem->setText(done ? QString() : QString::fromStdString(done.error().message));
        m_problem->setVisible(!done);
        refresh();
    });
}

} // namespace vipdeck
