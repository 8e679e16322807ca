// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/review/reviewdialog.h"
#include "app/views/parts/dialogsize.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <set>

#include "app/document/changedescription.h"
#include "app/document/directoroperations.h"
#include "app/document/directorsafeguards.h"
#include "app/views/dialogs/commandexport.h"
#include "app/views/icons.h"
#include "app/views/parts/reasonfields.h"
#include "app/views/parts/segmentedcontrol.h"
#include "app/views/parts/surface.h"
#include "app/views/review/impactpanel.h"
#include "app/views/review/reviewmodel.h"
#include "app/views/review/reviewview.h"
#include "app/views/review/rulefilediff.h"
#include "app/views/settings/applysettings.h"
#include "app/views/settings/preferences.h"
#include "app/views/theme.h"
#include "helper/api/limits.h"

namespace vipdeck {
namespace {

constexpr int kByService = 0;
constexpr int kAsExecuted = 1;
constexpr int kRuleFile = 2;

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

QStringList commandsOf(const PendingChanges &changes)
{
    QStringList commands;
    for (const auto &change : changes)
        commands += change.commands;
    return commands;
}

} // namespace

ReviewDialog::ReviewDialog(DirectorDocument *document, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_model(new ReviewModel(document, this))
    , m_atOnce(document->draftState().removeAtOnce)
{
    setWindowTitle(tr("Review changes - %1").arg(document->name()));
    m_list = new ReviewView(m_model, this);
    m_diff = new RuleFileDiff(this);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_diff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createHead());
    m_headings = createHeadings();
    layout->addWidget(m_headings);
    layout->addWidget(m_pages, 1);
    m_impact = new ImpactPanel(document, this);
    layout->addWidget(m_impact);
    layout->addWidget(createOptions());
    layout->addWidget(createFoot());

    connect(document, &DirectorDocument::changed, this, &ReviewDialog::documentChanged);
    connect(document, &DirectorDocument::applyFinished, this, &ReviewDialog::applyFinished);
    connect(document->operations(), &DirectorOperations::confirmationChanged, this,
            [this] { documentChanged(DocumentPart::Draft); });
    connect(document->safeguards(), &DirectorSafeguards::changed, this,
            &ReviewDialog::safeguardsChanged);
    connect(m_model, &ReviewModel::checkedChanged, this, &ReviewDialog::selectionChanged);
    connect(m_list, &ReviewView::fixRequested, this, &ReviewDialog::carryOut);
    auto *applyKey = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(applyKey, &QShortcut::activated, this, [this] {
        if (m_reasons->check())
            m_apply->click();
    });
    documentChanged(DocumentPart::Draft);
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->clearSelection();
    if (m_apply->isEnabled())
        m_apply->setFocus();
    else
        m_reasons->focus();
    takeDesignedSize(this);
}

QSize ReviewDialog::sizeHint() const
{
    return {scaled(1140), scaled(658)};
}

ChangeReasons ReviewDialog::reasons() const
{
    return m_reasons->reasons();
}

QWidget *ReviewDialog::createHead()
{
    auto &theme = Theme::instance();
    auto *head = new Surface(&Tokens::window, Qt::BottomEdge, this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(8));
    layout->setSpacing(scaled(10));
    m_title = new QLabel(head);
    m_title->setFont(theme.font(Theme::Font::Title));
    m_summary = new QLabel(head);
    m_views = new SegmentedControl(SegmentedControl::Size::Small, head);
    m_views->setAccessibleName(tr("View"));
    m_views->addSegment(tr("By &service"));
    m_views->addSegment(tr("In &order"));
    m_views->addSegment(tr("Rule &file diff"));
    connect(m_views, &SegmentedControl::currentChanged, this, &ReviewDialog::showView);
    layout->addWidget(m_title);
    layout->addWidget(m_summary);
    layout->addStretch(1);
    layout->addWidget(m_views);
    return head;
}

QWidget *ReviewDialog::createHeadings()
{
    auto &theme = Theme::instance();
    auto *headings = new Surface(&Tokens::alt, Qt::BottomEdge, this);
    headings->setLineColor(&Tokens::line2);
    auto *layout = new QHBoxLayout(headings);
    layout->setContentsMargins(scaled(14), scaled(2), scaled(14), scaled(2));
    layout->setSpacing(0);
    m_all = new QCheckBox(tr("What changes"), headings);
    m_all->setFont(theme.font(Theme::Font::CaptionStrong));
    m_all->setTristate(true);
    m_all->setToolTip(tr("Choose all or none. What is not chosen stays in the draft."));
    connect(m_all, &QCheckBox::clicked, this,
            [this] { m_model->setAllChecked(m_model->allChecked() != Qt::Checked); });
    auto *commands = new QLabel(tr("ipvsadm commands"), headings);
    commands->setFont(theme.font(Theme::Font::CaptionStrong));
    auto *copy = new QPushButton(tr("&Copy all"), headings);
    copy->setFlat(true);
    copy->setAutoDefault(false);
    copy->setFont(theme.font(Theme::Font::Caption));
    copy->setFixedHeight(scaled(22));
    auto colors = copy->palette();
    colors.setColor(QPalette::ButtonText, theme.tokens().accent);
    copy->setPalette(colors);
    connect(copy, &QPushButton::clicked, this, &ReviewDialog::copyAll);
    layout->addWidget(m_all, ReviewView::kSentencePercent);
    auto *right = new QHBoxLayout;
    right->setContentsMargins(scaled(14), 0, 0, 0);
    right->addWidget(commands);
    right->addStretch(1);
    right->addWidget(copy);
    layout->addLayout(right, 100 - ReviewView::kSentencePercent);
    return headings;
}

QWidget *ReviewDialog::createOptions()
{
    auto *options = new Surface(&Tokens::window, Qt::TopEdge, this);
    options->setLineColor(&Tokens::line2);
    auto *column = new QVBoxLayout(options);
    column->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    m_reasons = new ReasonFields(options);
    m_reasons->setAsked(m_document->safeguards()->asked());
    connect(m_reasons, &ReasonFields::changed, this, &ReviewDialog::refresh);
    addConfirmation(options, m_reasons->addSideBySide(column));
    return options;
}

void ReviewDialog::safeguardsChanged()
{
    m_reasons->setAsked(m_document->safeguards()->asked());
    refresh();
}

void ReviewDialog::addConfirmation(QWidget *options, QHBoxLayout *row)
{
    const auto &preferences = Preferences::instance();
    m_confirm = new QCheckBox(tr("&Take back unless kept within"), options);
    m_confirm->setChecked(preferences.value(Preferences::Key::ConfirmApply).toBool());
    m_confirm->setToolTip(
        tr("The director holds the time: it also goes back when this window is gone"));
    m_seconds = new QSpinBox(options);
    m_seconds->setRange(static_cast<int>(api::kMinimumConfirmSeconds),
                        static_cast<int>(api::kMaximumConfirmSeconds));
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setValue(preferences.value(Preferences::Key::ConfirmSeconds).toInt());
    m_seconds->setAccessibleName(tr("Time to keep the changes"));
    m_seconds->setEnabled(m_confirm->isChecked());
    connect(m_confirm, &QCheckBox::toggled, m_seconds, &QWidget::setEnabled);
    row->addWidget(m_confirm);
    row->addWidget(m_seconds);
}

quint32 ReviewDialog::confirmSeconds() const
{
    return m_confirm->isChecked() ? static_cast<quint32>(m_seconds->value()) : 0;
}

QWidget *ReviewDialog::createFoot()
{
    auto *foot = new Surface(&Tokens::window, Qt::TopEdge, this);
    foot->setLineColor(&Tokens::line2);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(10));
    layout->setSpacing(scaled(8));
    m_lockIcon = new QLabel(foot);
    m_footText = new QLabel(foot);
    m_footText->setWordWrap(true);
    auto *cancel = new QPushButton(tr("Cancel"), foot);
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_export = new QPushButton(tr("&Export commands"), foot);
    m_export->setAutoDefault(false);
    connect(m_export, &QPushButton::clicked, this, &ReviewDialog::exportCommands);
    m_apply = new QPushButton(foot);
    m_apply->setIcon(icons::icon(QStringLiteral("key"), &Tokens::onAccent));
    m_apply->setDefault(true);
    connect(m_apply, &QPushButton::clicked, this, &ReviewDialog::apply);
    layout->addWidget(m_lockIcon);
    layout->addWidget(m_footText, 1);
    layout->addWidget(cancel);
    layout->addWidget(m_export);
    layout->addWidget(m_apply);
    return foot;
}

void ReviewDialog::documentChanged(DocumentParts parts)
{
    plan();
    // New counters alone cannot make a selection impossible.
    if (parts != DocumentParts(DocumentPart::Status))
        m_refusal = refusal(m_model->selection());
    if (parts & (DocumentPart::Draft | DocumentPart::Live | DocumentPart::Connection))
        refreshImpact();
    refresh();
}

// Removed servers that have connections drain first, unless somebody says otherwise.
void ReviewDialog::plan()
{
    m_planned = m_document->drainingDraft(m_atOnce);
    auto changes = describeChanges({m_document->live(), m_planned.rules, m_document->status(),
                                    m_planned.removeWhenEmpty, m_planned.gentleStarts});
    const auto minutes = static_cast<int>(drainSecondsOfSettings() / 60);
    for (auto &pending : changes) {
        for (const auto &change : pending.changes) {
            const auto *edit = std::get_if<EditDestination>(&change);
            if (!edit)
                continue;
            const ServerRef server{edit->key, edit->destination.endpoint};
            if (findDestination(m_document->draft(), server))
                continue;
            ChangeWarning note;
            note.title = tr("Drained first, because it has connections.");
            note.text = minutes > 0 ? tr("It leaves when it is empty, at the latest after %n min.",
                                         "", minutes)
                                    : tr("It leaves when it is empty.");
            note.fix = ChangeWarning::Fix::RemoveAtOnce;
            note.servers = {server};
            pending.warnings.push_back(note);
        }
    }
    m_model->setChanges(changes);
}

void ReviewDialog::refreshImpact()
{
    m_impact->setQuestion(
        m_document->planApply(m_model->selection(), m_planned, drainSecondsOfSettings()));
}

void ReviewDialog::selectionChanged()
{
    m_refusal = refusal(m_model->selection());
    refresh();
    refreshImpact();
    refreshDiff();
}

void ReviewDialog::showView(int view)
{
    const bool list = view != kRuleFile;
    m_pages->setCurrentIndex(list ? 0 : 1);
    m_headings->setVisible(list);
    if (list)
        m_model->setOrder(view == kAsExecuted ? ReviewModel::Order::AsExecuted
                                              : ReviewModel::Order::ByService);
    refreshDiff();
}

void ReviewDialog::refresh()
{
    const auto selection = m_model->selection();
    const auto count = static_cast<int>(selection.size());
    const auto total = static_cast<int>(m_model->changes().size());
    const auto commands = static_cast<int>(commandsOf(selection).size());
    const auto changes = count == total ? tr("%n change(s)", "", total)
                                        : tr("%1 of %n change(s)", "", total).arg(count);
    m_title->setText(
        tr("%1, %2", "changes, commands").arg(changes, tr("%n command(s)", "", commands)));
    m_summary->setText(summary(selection));
    m_all->setCheckState(m_model->allChecked());
    const bool unlocked = m_document->lock() == DirectorDocument::Lock::Unlocked;
    const auto &tokens = Theme::instance().tokens();
    const bool bad = !m_failure.isEmpty() || !m_refusal.isEmpty();
    m_lockIcon->setPixmap(icons::pixmap(bad        ? QStringLiteral("warn")
                                        : unlocked ? QStringLiteral("unlock")
                                                   : QStringLiteral("lock"),
                                        bad ? tokens.down : tokens.text2, scaled(16),
                                        devicePixelRatioF()));
    const auto missing = m_reasons->missing();
    m_footText->setText(footText(missing));
    m_apply->setText(applyText(count));
    m_apply->setEnabled(m_refusal.isEmpty() && !m_document->isApplying() && missing.isEmpty());
    m_apply->setAccessibleDescription(!missing.isEmpty() && !bad ? missing : m_refusal);
    m_export->setEnabled(commands > 0);
}

QString ReviewDialog::applyText(int count) const
{
    if (m_document->isApplying())
        return tr("Applying");
    return m_document->safeguards()->needsSecondPerson() ? tr("&Propose %n change(s)", "", count)
                                                         : tr("&Apply %n change(s)", "", count);
}

QString ReviewDialog::footText(const QString &missing) const
{
    if (m_document->isApplying())
        return tr("Applying. Waiting for the helper.");
    if (!m_failure.isEmpty())
        return m_failure;
    if (!m_refusal.isEmpty())
        return m_refusal;
    if (!missing.isEmpty())
        return missing;
    const auto *safeguards = m_document->safeguards();
    if (safeguards->needsSecondPerson())
        return tr("Nothing happens before another member of %1 agrees. Your draft stays until "
                  "then.")
            .arg(safeguards->secondPersonGroup());
    return m_document->lock() == DirectorDocument::Lock::Unlocked
               ? tr("All commands take effect together; if one fails, none do.")
               : tr("Applying needs authentication. All commands take effect together; "
                    "if one fails, none do.");
}

QString ReviewDialog::summary(const PendingChanges &selection) const
{
    std::set<ServiceKey> services;
    quint64 cut = 0;
    int warnings = 0;
    for (const auto &change : selection) {
        for (const auto &key : {change.service, change.fromService})
            if (key)
                services.insert(*key);
        cut += change.connectionsCut;
        for (const auto &warning : change.warnings)
            warnings += warning.level == ChangeWarning::Level::Danger ? 1 : 0;
    }
    QStringList parts;
    if (!services.empty())
        parts.append(tr("%n service(s).", "", static_cast<int>(services.size())));
    if (cut > 0)
        parts.append(tr("%n warning(s): %1 connections would be cut.", "", warnings)
                         .arg(QLocale().toString(cut)));
    return parts.join(u' ');
}

// Why the selection cannot be applied now; empty when it can.
QString ReviewDialog::refusal(const PendingChanges &selection) const
{
    if (m_document->isFile())
        return tr("This is a rule file, not a live director. Use Save.");
    if (!m_document->isConnected())
        return tr("Not connected to the director. The draft is kept; the commands can be "
                  "exported.");
    if (m_document->operations()->isWaiting())
        return tr("Version %1 waits to be kept or reverted. Decide about it first.")
            .arg(m_document->operations()->confirmation().version);
    if (m_model->changes().empty())
        return tr("The draft equals the live rules. There is nothing to apply.");
    if (selection.empty())
        return tr("Choose at least one change.");
    if (const auto possible = m_document->checkSelection(selection); !possible)
        return tr("These changes cannot be applied on their own: %1.")
            .arg(QString::fromStdString(possible.error().message));
    return {};
}

void ReviewDialog::refreshDiff()
{
    if (m_views->current() != kRuleFile)
        return;
    auto after = m_document->live();
    for (const auto &change : m_model->selection())
        if (const auto done = applyChanges(after, change.changes); !done)
            continue; // what is refused would not change the file either
    m_diff->setRules(m_document->live(), after);
}

void ReviewDialog::copyAll()
{
    QGuiApplication::clipboard()->setText(commandsOf(m_model->selection()).join(u'\n') + u'\n');
}

void ReviewDialog::exportCommands()
{
    CommandExport::save(this, m_document->name(), m_model->selection());
}

// Drain or cut: what is chosen here is known until the dialog closes.
void ReviewDialog::carryOut(const ChangeWarning &warning)
{
    const bool atOnce = warning.fix == ChangeWarning::Fix::RemoveAtOnce;
    bool chosen = atOnce;
    for (const auto &server : warning.servers) {
        if (atOnce)
            m_atOnce.insert(server);
        else
            chosen = m_atOnce.erase(server) > 0 || chosen;
    }
    if (chosen) {
        documentChanged(DocumentPart::Draft);
        m_list->setFocus();
        return;
    }
    const auto done = m_document->applyFix(warning);
    m_failure = done ? QString() : QString::fromStdString(done.error().message);
    refresh();
    m_list->setFocus();
}

void ReviewDialog::apply()
{
    m_failure.clear();
    auto atOnce = m_atOnce;
    for (const auto &pending : m_model->changes())
        for (const auto &warning : pending.warnings)
            if (!m_model->isChecked(pending)) // stays in the draft as it is
                atOnce.insert(warning.servers.begin(), warning.servers.end());
    if (const auto done = m_document->drainRemovals(atOnce); !done) {
        m_failure = QString::fromStdString(done.error().message);
        return refresh();
    }
    ApplyOptions options;
    options.comment = reasons().comment;
    options.ticket = reasons().ticket;
    options.confirmSeconds = confirmSeconds();
    options.drainSeconds = drainSecondsOfSettings();
    m_document->apply(m_model->selection(), options);
    refresh();
}

void ReviewDialog::applyFinished(const ApplyOutcome &outcome)
{
    if (outcome.applied || outcome.proposal != 0) {
        accept(); // the window says what a proposal waits for
        return;
    }
    if (outcome.code == ErrorCode::PermissionDenied || outcome.code == ErrorCode::Cancelled) {
        reject(); // the window says it, with the ways out
        return;
    }
    m_failure = outcome.code == ErrorCode::StaleGeneration
                    ? tr("The rules changed outside VipDeck. Nothing was applied. Look again.")
                    : tr("Nothing was applied: %1.").arg(outcome.message);
    refresh();
}

} // namespace vipdeck
