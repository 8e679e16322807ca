// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/parts/commandbar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include "app/views/icons.h"
#include "app/views/parts/commandtext.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

// One line of fixed-width text with wrong words underlined; elided at the right.
class CommandLine : public QWidget
{
public:
    explicit CommandLine(QWidget *parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    }

    void setCommand(const QString &command, const QStringList &problems)
    {
        m_command = command;
        m_problems = problems;
        setAccessibleName(command);
        setToolTip(command);
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(Theme::instance().font(Theme::Font::Mono));
        return {metrics.horizontalAdvance(m_command) + 4, metrics.height() + 4};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        auto &theme = Theme::instance();
        QPainter painter(this);
        const auto font = theme.font(Theme::Font::Mono);
        const auto shown = QFontMetrics(font).elidedText(m_command, Qt::ElideRight, width());
        QTextLayout layout(shown, font, this);
        layout.setFormats(problemFormats(shown, m_problems, theme.tokens()));
        layout.beginLayout();
        auto line = layout.createLine();
        line.setLineWidth(width() + 100.0);
        layout.endLayout();
        painter.setPen(theme.tokens().text2);
        layout.draw(&painter, QPointF(0, (height() - line.height()) / 2));
    }

private:
    QString m_command;
    QStringList m_problems;
};

} // namespace

CommandBar::CommandBar(QWidget *parent)
    : Surface(&Tokens::alt, Qt::TopEdge, parent)
    , m_caption(new QLabel(tr("Same as"), this))
    , m_text(new CommandLine(this))
    , m_more(new QLabel(this))
    , m_button(new QToolButton(this))
{
    auto &theme = Theme::instance();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.scaled(16), theme.scaled(5), theme.scaled(12),
                               theme.scaled(5));
    layout->setSpacing(theme.scaled(10));
    m_caption->setFont(theme.font(Theme::Font::Caption));
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    m_caption->setMinimumWidth(theme.scaled(62));
    m_more->setFont(theme.font(Theme::Font::Row));
    m_more->setForegroundRole(QPalette::PlaceholderText);
    m_button->setIcon(icons::icon(QStringLiteral("copy")));
    m_button->setAutoRaise(true);
    m_button->setToolTip(tr("Copy the command"));
    m_button->setAccessibleName(tr("Copy the command"));
    layout->addWidget(m_caption);
    layout->addWidget(m_text);
    layout->addWidget(m_more);
    layout->addStretch(1);
    layout->addWidget(m_button);
    connect(m_button, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_copy); });
}

void CommandBar::setCommand(const QString &command, const QStringList &problems,
                            const QString &more, const QString &all)
{
    m_command = command;
    m_copy = all.isEmpty() ? command : all;
    static_cast<CommandLine *>(m_text)->setCommand(command, problems);
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
    m_button->setEnabled(!command.isEmpty() && problems.isEmpty());
}

} // namespace vipdeck
