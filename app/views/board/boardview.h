// SPDX-License-Identifier: GPL-3.0-or-later
// The pools board: cards of services with their real servers, for any model with the roles of
// app/models/boardroles.h (services > servers, one column). Paints visible rows only, has no widget
// per row. Edits go to the model with setData() and dropMimeData(); everything else is a signal.
// If the model is a DropAdvisor, drags are explained by it, else by canDropMimeData(). GUI thread.
#pragma once

#include <QAbstractItemView>
#include <QHash>
#include <QSet>
#include <memory>
#include <optional>

#include "app/views/board/boardlayout.h"
#include "app/views/board/boardpaint.h"

namespace vipdeck {

class BoardDropTarget;
class ColumnHeadings;
class DropAdvisor;
class ServerRowDelegate;
class ServiceHeaderDelegate;

class BoardView : public QAbstractItemView
{
    Q_OBJECT

public:
    enum class Density { Normal, Compact };
    Q_ENUM(Density)

    explicit BoardView(QWidget *parent = nullptr);
    ~BoardView() override;

    void setDensity(Density density);
    [[nodiscard]] Density density() const { return m_density; }
    void setShowsLive(bool live); // no draft marks, nothing can be edited
    [[nodiscard]] bool showsLive() const { return m_context.showsLive; }
    // Rules of a file: without the columns of what runs.
    void setHasLiveColumns(bool live);
    // The numbers are the last known ones: states and bars lose their colours.
    void setStale(bool stale);
    // Shown instead of cards when the model has no services: "Nothing matches "foo"."
    void setEmptyText(const QString &text);

    [[nodiscard]] bool isFolded(const QModelIndex &service) const;
    void setFolded(const QModelIndex &service, bool folded);
    void setAllFolded(bool folded);
    void showAllServers(const QModelIndex &service);
    void reveal(const QModelIndex &index); // unfolds, scrolls and makes it current

    // In board order.
    [[nodiscard]] QModelIndexList selectedServers() const;
    [[nodiscard]] QModelIndex currentService() const; // the card that has the current row

    void copySelection(bool cut);
    void pasteInto(const QModelIndex &service);
    void moveCurrentRow(int delta); // in its card: -1 up, 1 down
    void changeSelectedWeights(int delta);

    [[nodiscard]] const BoardLayout &boardLayout() const { return m_layout; }
    [[nodiscard]] const BoardPaintContext &paintContext() const { return m_context; }
    // Headers and shown rows counted from the top; -1 = hidden, and an invalid index.
    [[nodiscard]] int itemOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOfItem(int item) const;
    [[nodiscard]] QRect weightBar(const QModelIndex &server) const; // in the viewport

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QAbstractItemDelegate *
    itemDelegateForIndex(const QModelIndex &index) const override;
    void reset() override;
    void doItemsLayout() override;
    void selectAll() override; // the card of the current row; again = everything

Q_SIGNALS:
    void menuRequested(const QModelIndex &index, const QPoint &globalPosition);
    void inspectorRequested(const QModelIndex &index);
    void drainRequested(const QModelIndexList &servers);  // or undrain: Ctrl+D
    void removeRequested(const QModelIndexList &indexes); // Del
    void moveRequested(const QModelIndexList &servers);   // "Move to service": Ctrl+Shift+M
    void announced(const QString &sentence);              // for screen readers and the status bar
    void foldingChanged();

protected:
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action,
                                         Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void startDrag(Qt::DropActions supportedActions) override;

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    friend class BoardDropTarget;

    struct Target // what is below a point of the viewport
    {
        enum class Kind { Nothing, Header, FoldArrow, Menu, Row, WeightBar, ShowAll };
        Kind kind = Kind::Nothing;
        QModelIndex index; // of the service for ShowAll
        QRect rect;        // in the layout
    };
    struct WeightDrag
    {
        QPersistentModelIndex server;
        bool active = false;
    };

    // layout
    void rebuildLayout();
    void updateMetrics();
    void themeChanged();
    void scheduleLayout();
    [[nodiscard]] std::vector<int> troubleFirst(const QModelIndex &service, int limit) const;
    [[nodiscard]] bool startsFolded(quint64 id) const;
    [[nodiscard]] QModelIndex serviceIndex(int card) const;
    [[nodiscard]] QModelIndex indexOf(const BoardLayout::Hit &hit) const;
    // As painted from left to right; onScreen() and inLayout() turn over where that is wanted.
    [[nodiscard]] QRect inViewport(int top, int height) const;
    [[nodiscard]] QRect itemRect(const QModelIndex &index) const;
    [[nodiscard]] QRect onScreen(const QRect &rect) const;
    [[nodiscard]] QPoint inLayout(const QPoint &point) const;
    [[nodiscard]] int cardLeft() const;
    [[nodiscard]] int cardWidth() const;
    [[nodiscard]] Target targetAt(const QPoint &position) const;
    struct Anchor
    {
        quint64 service = 0;
        int offset = 0;
    };
    [[nodiscard]] std::optional<Anchor> scrollAnchor() const;
    void restoreAnchor(const std::optional<Anchor> &anchor);

    // painting
    void paintCard(QPainter *painter, int card, const QRect &visible);
    void paintCardFrame(QPainter *painter, const QRect &frame, bool emphasised);
    void paintRows(QPainter *painter, int card, const QRect &visible);
    void paintHintRow(QPainter *painter, const QRect &rect, const QString &words, bool dashed);
    void paintItem(QPainter *painter, const QModelIndex &index, const QRect &rect, bool open);
    void paintOverlays(QPainter *painter);

    // input
    [[nodiscard]] bool isEditable(const QModelIndex &server) const;
    void beginWeightDrag(const Target &target, const QPoint &position, bool coarse);
    void previewWeight(const QPoint &position, bool coarse);
    void endWeightDrag(bool commit);
    void updateRubberBand(const QPoint &position, Qt::KeyboardModifiers modifiers);
    void endRubberBand();
    void setHovered(const QModelIndex &index);
    bool handleNavigationKey(QKeyEvent *event);
    bool handleEditKey(QKeyEvent *event);
    bool handleWeightKey(QKeyEvent *event);
    bool handleCommandKey(QKeyEvent *event);
    void handleEscape();
    [[nodiscard]] QModelIndexList selectedIndexes() const override;
    [[nodiscard]] const DropAdvisor *advisor() const;

    BoardPaintContext m_context;
    ServiceHeaderDelegate *m_headerDelegate;
    ServerRowDelegate *m_rowDelegate;
    ColumnHeadings *m_headings;
    std::unique_ptr<BoardDropTarget> m_drop;

    BoardLayout m_layout;
    std::vector<QPersistentModelIndex> m_services; // by card
    std::vector<quint64> m_serviceIds;             // by card
    QHash<quint64, bool> m_foldedByHand;
    QSet<quint64> m_showsAll;
    Density m_density = Density::Normal;
    QString m_emptyText;
    bool m_layoutPending = false; // changed while a drag runs

    WeightDrag m_weightDrag;
    int m_wheelRest = 0;               // eighths of a degree not used yet
    std::optional<QPoint> m_bandStart; // content coordinates of the layout
    QRect m_band;                      // content coordinates of the layout
    QItemSelection m_bandBase;         // selected before the band
    bool m_cardWasSelectedWhole = false;
};

} // namespace vipdeck
