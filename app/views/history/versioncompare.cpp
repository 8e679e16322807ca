// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/history/versioncompare.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/document/directordocument.h"
#include "app/document/directoroperations.h"
#include "app/models/historydiff.h"
#include "app/models/historymodel.h"
#include "app/views/history/historydelegate.h"
#include "app/views/history/versionmark.h"
#include "app/views/icons.h"
#include "app/views/parts/elidedlabel.h"
#include "app/views/parts/segmentedcontrol.h"
#include "app/views/parts/surface.h"
#include "app/views/parts/tokenlabel.h"
#include "app/views/review/rulefilediff.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

using Font = Theme::Font;

// The disc with the letter, as on the time line and in the list.
class HandleDisc : public QWidget
{
public:
    HandleDisc(QChar letter, QWidget *parent)
        : QWidget(parent)
        , m_letter(letter)
    {
        setFixedSize(Theme::instance().scaled(17), Theme::instance().scaled(17));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintHandle(&painter, m_letter, QRectF(rect()).center(), width() / 2.0);
    }

private:
    QChar m_letter;
};

constexpr std::size_t kMaximumKept = 16; // configurations of versions in memory
enum Part { kSentences, kRuleFile, kBoth };

int scaled(int pixels)
{
    return Theme::instance().scaled(pixels);
}

} // namespace

VersionCompare::VersionCompare(DirectorDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_differences(new HistoryDiffModel(this))
    , m_sentences(new QListView(this))
    , m_lines(new RuleFileDiff(this))
    , m_pages(new QStackedWidget(this))
    , m_titles{new ElidedLabel({}, this), new ElidedLabel({}, this)}
    , m_count(new TokenLabel({}, Font::Row, &Tokens::text3, this))
    , m_with(new QComboBox(this))
    , m_parts(new SegmentedControl(SegmentedControl::Size::Small, this))
    , m_message(new TokenLabel({}, Font::Body, &Tokens::text2, this))
    , m_again(new QPushButton(tr("Try again"), this))
{
    m_sentences->setModel(m_differences);
    m_sentences->setItemDelegate(new DifferenceDelegate(m_sentences));
    m_sentences->setFrameShape(QFrame::NoFrame);
    m_sentences->setAccessibleName(tr("Differences"));
    m_sentences->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_sentences->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sentences->setResizeMode(QListView::Adjust);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_sentences);
    splitter->addWidget(m_lines);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({scaled(360), scaled(420)});
    m_pages->addWidget(splitter);
    m_pages->addWidget(createMessage());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createHead());
    column->addWidget(m_pages, 1);
    connect(m_sentences->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { m_lines->highlight(m_differences->keysAt(index)); });
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_problems.clear();
        m_asked.clear();
        refresh();
    });
}

QWidget *VersionCompare::createHead()
{
    auto *head = new Surface(&Tokens::base, Qt::BottomEdge, this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(scaled(12), scaled(5), scaled(8), scaled(5));
    row->setSpacing(scaled(8));
    m_with->setAccessibleName(tr("Compare"));
    m_with->setToolTip(tr("What the chosen version is compared with"));
    m_with->addItem(tr("With the one before"), static_cast<int>(With::Before));
    m_with->addItem(tr("With the live one"), static_cast<int>(With::Current));
    m_with->addItem(tr("With A as chosen"), static_cast<int>(With::Chosen));
    connect(m_with, &QComboBox::activated, this,
            [this] { Q_EMIT withChosen(static_cast<With>(m_with->currentData().toInt())); });
    m_parts->setAccessibleName(tr("Form of the differences"));
    m_parts->addSegment(tr("Sentences"));
    m_parts->addSegment(tr("Rule file"));
    m_parts->addSegment(tr("Both"));
    m_parts->setCurrent(kBoth);
    connect(m_parts, &SegmentedControl::currentChanged, this, &VersionCompare::showParts);
    for (auto *title : m_titles)
        title->setFont(Theme::instance().font(Font::Row));
    row->addWidget(new HandleDisc(u'A', head));
    row->addWidget(m_titles[0]);
    row->addWidget(new TokenLabel(layoutDirection() == Qt::RightToLeft ? QStringLiteral("\u2190")
                                                                       : QStringLiteral("\u2192"),
                                  Font::Row, &Tokens::text, head));
    row->addWidget(new HandleDisc(u'B', head));
    row->addWidget(m_titles[1]);
    row->addStretch(1);
    row->addWidget(m_count);
    row->addWidget(m_with);
    row->addWidget(m_parts);
    return head;
}

QWidget *VersionCompare::createMessage()
{
    auto *page = new Surface(&Tokens::base, {}, this);
    auto *column = new QVBoxLayout(page);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    column->addStretch(1);
    column->addWidget(m_message);
    column->addWidget(m_again, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return page;
}

void VersionCompare::showParts(int part)
{
    m_sentences->setVisible(part != kRuleFile);
    m_lines->setVisible(part != kSentences);
}

void VersionCompare::setWith(With with)
{
    m_with->setCurrentIndex(m_with->findData(static_cast<int>(with)));
}

QString VersionCompare::message() const
{
    return m_pages->currentIndex() == 1 ? m_message->text() : QString();
}

void VersionCompare::showMessage(const QString &text)
{
    m_message->setText(text);
    m_again->setVisible(false);
    m_count->clear();
    m_differences->clear();
    m_pages->setCurrentIndex(1);
}

void VersionCompare::forgetRules()
{
    m_rules.clear();
    m_problems.clear();
    m_asked.clear();
}

const RuleSet *VersionCompare::rulesOf(quint64 number) const
{
    const auto found = m_rules.find(number);
    return found == m_rules.end() ? nullptr : &found->second;
}

void VersionCompare::compare(const std::optional<api::VersionInfo> &a,
                             const std::optional<api::VersionInfo> &b, quint64 live)
{
    m_a = a;
    m_b = b;
    m_live = live;
    refresh();
}

QString VersionCompare::headOf(const std::optional<api::VersionInfo> &version) const
{
    if (!version)
        return tr("nothing");
    const auto time =
        QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(version->timeMilliseconds)).time();
    const auto text =
        QStringLiteral("%1, %2, %3")
            .arg(versionTitle(*version), QLocale().toString(time, QStringLiteral("HH:mm")),
                 versionActor(*version).section(u',', 0, 0));
    return version->number == m_live ? text + QStringLiteral(", ") + tr("live") : text;
}

// The oldest that are not shown go first.
void VersionCompare::makeRoom()
{
    const auto isShown = [this](quint64 number) {
        return (m_a && m_a->number == number) || (m_b && m_b->number == number);
    };
    for (auto at = m_rules.begin(); at != m_rules.end() && m_rules.size() >= kMaximumKept;)
        at = isShown(at->first) ? std::next(at) : m_rules.erase(at);
}

void VersionCompare::fetch(quint64 number)
{
    if (m_rules.contains(number) || m_problems.contains(number) || m_asked[number])
        return;
    m_asked[number] = true;
    m_document->operations()->version(number, [this, number](const auto &reply) {
        m_asked[number] = false;
        if (!reply) {
            m_problems[number] = QString::fromStdString(reply.error().message);
        } else {
            makeRoom();
            m_rules[number] = reply->rules;
        }
        refresh();
        Q_EMIT rulesRead();
    });
}

void VersionCompare::refresh()
{
    if (!m_b)
        return;
    m_titles[0]->setText(headOf(m_a));
    m_titles[1]->setText(headOf(m_b));
    for (const auto &version : {m_a, m_b})
        if (version)
            fetch(version->number);
    for (const auto &version : {m_a, m_b}) {
        if (!version)
            continue;
        if (const auto problem = m_problems.find(version->number); problem != m_problems.end()) {
            showMessage(tr("%1 cannot be read: %2").arg(versionTitle(*version), problem->second));
            m_again->setVisible(true);
            return;
        }
        if (!rulesOf(version->number))
            return showMessage(tr("Reading %1.").arg(versionTitle(*version)));
    }
    if (!m_a)
        return showMessage(tr("This is the oldest version that is kept. There is nothing before "
                              "it to compare with."));
    const auto &before = *rulesOf(m_a->number);
    const auto &after = *rulesOf(m_b->number);
    m_differences->setRules(before, after);
    if (m_differences->differences() == 0)
        return showMessage(tr("Both versions have the same rules."));
    m_lines->setLines(versionLines(before), versionLines(after),
                      RuleFileDiff::titlesOf(before, after));
    m_count->setText(tr("%n difference(s)", "", m_differences->differences()));
    m_pages->setCurrentIndex(0);
}

} // namespace vipdeck
