// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of the console in pages with a search over all labels. Each takes effect at once; a
// dot marks what is not the default. GUI thread.
#pragma once

#include <QDialog>
#include <functional>
#include <vector>

#include "app/views/settings/preferences.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;
class QStackedWidget;

namespace vipdeck {

class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(QWidget *parent = nullptr);

    [[nodiscard]] QListWidget *pages() const { return m_pages; }
    [[nodiscard]] QLineEdit *search() const { return m_search; }
    [[nodiscard]] QSize sizeHint() const override;

private:
    struct Setting
    {
        Preferences::Key key;
        int page;
        QString label;
        QLabel *dot;
        std::function<void()> show; // the stored value in its control
    };

    QWidget *createSide();
    QFormLayout *addPage(const QString &title, const QString &icon);
    void addAppearance();
    void addData();
    void addApplying();
    void addNotifications();
    QWidget *addRow(QFormLayout *form, Preferences::Key key, const QString &label, QWidget *control,
                    const QString &hint = {});
    QComboBox *addChoice(QFormLayout *form, Preferences::Key key, const QString &label,
                         const QString &hint = {});
    void addChoices(QComboBox *box, Preferences::Key key,
                    const std::vector<std::pair<QString, QVariant>> &choices);
    void addCheck(QFormLayout *form, Preferences::Key key, const QString &label,
                  const QString &text);
    void addNumber(QFormLayout *form, Preferences::Key key, const QString &label, QSpinBox *box,
                   const QString &hint);
    void filterPages(const QString &text);
    void useDefaults();
    void refreshDots();

    QLineEdit *m_search;
    QListWidget *m_pages;
    QStackedWidget *m_stack;
    QLabel *m_title;
    std::vector<Setting> m_settings;
};

} // namespace vipdeck
