// SPDX-License-Identifier: GPL-3.0-or-later
// A filter of tokens: accepted ones are chips with a cross, what is typed behind them is completed
// and checked. Enter accepts, Backspace in the empty field takes the last chip back to be edited,
// Escape clears what is typed. GUI thread; the grammar must outlive the widget.
#pragma once

#include <QFrame>
#include <QStringList>

class QCompleter;
class QHBoxLayout;
class QLineEdit;
class QStringListModel;
class QToolButton;

namespace vipdeck {

class FilterGrammar;

class FilterEdit : public QFrame
{
    Q_OBJECT

public:
    explicit FilterEdit(const FilterGrammar *grammar, QWidget *parent = nullptr);

    [[nodiscard]] QStringList tokens() const { return m_tokens; }
    // Those that the grammar does not take are left out.
    void setTokens(const QStringList &tokens);
    // False, with problem(), when the grammar does not take it. One that is there stays once.
    bool addToken(const QString &token);
    void removeToken(const QString &token);
    void clear() { setTokens({}); }
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QString problem() const { return m_problem; }

Q_SIGNALS:
    void tokensChanged();
    // Empty: what is typed is all right.
    void problemChanged(const QString &problem);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void accept();
    void complete(const QString &text);
    void takeCompletion(const QString &text);
    void setProblem(const QString &problem);
    void showTokens();
    QToolButton *createChip(const QString &token);

    const FilterGrammar *m_grammar;
    QStringList m_tokens;
    QString m_problem;
    QHBoxLayout *m_row;
    QHBoxLayout *m_chips;
    QLineEdit *m_field;
    QStringListModel *m_words;
    QCompleter *m_completer;
};

} // namespace vipdeck
