// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/inspector/inspectorpane.h"

#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>

#include "app/document/directordocument.h"
#include "app/document/endpointtext.h"
#include "app/views/inspector/serverinspector.h"
#include "app/views/inspector/serviceinspector.h"
#include "app/views/theme.h"

namespace vipdeck {
namespace {

// As wide as the widest page, so that the dock keeps its width, and as high as the shown one.
class Pages : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {QStackedWidget::minimumSizeHint().width(),
                currentWidget()->minimumSizeHint().height()};
    }
    // Not the highest of all pages: a page that is not shown asks for no scroll bar.
    [[nodiscard]] int heightForWidth(int width) const override
    {
        const auto *page = currentWidget();
        return page->hasHeightForWidth() ? page->heightForWidth(width)
                                         : page->minimumSizeHint().height();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {QStackedWidget::sizeHint().width(), currentWidget()->sizeHint().height()};
    }
};

} // namespace

InspectorPane::InspectorPane(DirectorDocument *document, Selection *selection, QWidget *parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_selection(selection)
    , m_pages(new Pages(this))
    , m_nothing(new QLabel(m_pages))
    , m_servers(new ServerInspector(document, m_pages))
    , m_service(new ServiceInspector(document, m_pages))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Inspector"));
    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_nothing->setWordWrap(true);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setMargin(Theme::instance().scaled(16));
    for (QWidget *page : std::initializer_list<QWidget *>{m_nothing, m_servers, m_service})
        m_pages->addWidget(page);
    setWidget(m_pages);
    m_servers->buttons()->setParent(this);
    m_servers->buttons()->hide();
    connect(selection, &Selection::changed, this, &InspectorPane::showSelection);
    connect(document, &DirectorDocument::changed, this, [this](DocumentParts parts) {
        if (parts & (DocumentPart::Live | DocumentPart::Draft))
            refresh();
    });
    connect(m_servers, &ServerInspector::announced, this, &InspectorPane::announced);
    connect(m_servers, &ServerInspector::removeRequested, this,
            &InspectorPane::removeServersRequested);
    connect(m_service, &ServiceInspector::announced, this, &InspectorPane::announced);
    connect(m_service, &ServiceInspector::removeRequested, this,
            &InspectorPane::removeServiceRequested);
    connect(m_service, &ServiceInspector::addServersRequested, this,
            &InspectorPane::addServersRequested);
    showSelection();
}

void InspectorPane::showPage(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    m_pages->updateGeometry();
    m_servers->buttons()->setVisible(page == m_servers);
    placeFoot();
    updateGeometry();
}

void InspectorPane::placeFoot()
{
    auto *foot = m_servers->buttons();
    const int height = foot->isHidden() ? 0 : foot->sizeHint().height();
    setViewportMargins(0, 0, 0, height);
    foot->setGeometry(0, this->height() - height, width(), height);
}

void InspectorPane::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    placeFoot();
}

// There is no scrolling sideways: the dock gives the room that the longest label needs.
QSize InspectorPane::minimumSizeHint() const
{
    const auto hint = QScrollArea::minimumSizeHint();
    const int pages = m_pages->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width();
    return {qMax(pages, m_servers->buttons()->minimumSizeHint().width()), hint.height()};
}

void InspectorPane::showSelection()
{
    if (!m_selection->servers().empty()) {
        m_servers->setServers(m_selection->servers());
        showPage(m_servers);
    } else if (m_selection->service()) {
        m_service->setService(*m_selection->service());
        showPage(m_service);
    } else {
        showPage(m_nothing);
    }
    refresh();
}

void InspectorPane::refresh()
{
    if (m_pages->currentWidget() == m_servers)
        m_servers->refresh();
    else if (m_pages->currentWidget() == m_service)
        m_service->refresh();
    const auto spares = static_cast<int>(m_selection->spares().size());
    m_nothing->setText(
        spares == 0
            ? tr("Nothing selected. Choose a server or a service.")
            : tr("%n server(s) in no pool. Drag them to a service to use them.", "", spares));
    Q_EMIT titleChanged(title());
}

QString InspectorPane::title() const
{
    if (m_pages->currentWidget() == m_servers)
        return m_servers->title();
    if (m_pages->currentWidget() == m_service)
        return m_service->title();
    return {};
}

void InspectorPane::setReadOnly(bool readOnly)
{
    m_servers->setReadOnly(readOnly);
    m_service->setReadOnly(readOnly);
}

void InspectorPane::focusFirstField()
{
    for (auto *next = m_pages->currentWidget()->nextInFocusChain();
         next && m_pages->currentWidget()->isAncestorOf(next); next = next->nextInFocusChain())
        if (next->isEnabled() && next->isVisible() && (next->focusPolicy() & Qt::TabFocus)) {
            next->setFocus(Qt::ShortcutFocusReason);
            return;
        }
}

} // namespace vipdeck
