// SPDX-License-Identifier: GPL-3.0-or-later
// The settings in pages with a search over all labels; a dot marks what is not the default. Those
// of the console take effect at once, those of directors are collected and saved together. GUI
// thread.
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
class QPushButton;
class QScrollArea;
class QSpinBox;
class QStackedWidget;

namespace vipdeck {

class DirectorDocument;
class DirectorSettings;

class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    // The directors outlive the dialog.
    explicit SettingsDialog(const QList<DirectorDocument *> &directors = {},
                            QWidget *parent = nullptr);

    [[nodiscard]] QListWidget *pages() const { return m_pages; }
    [[nodiscard]] QLineEdit *search() const { return m_search; }
    [[nodiscard]] DirectorSettings *directorPage() const { return m_director; }
    void openDirectorPage();
    [[nodiscard]] QPushButton *saveButton() const { return m_save; }
    [[nodiscard]] QSize sizeHint() const override;
    // What waits is asked about.
    void done(int result) override;

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
    QWidget *createFoot();
    void refreshFoot();
    void addDirector(const QList<DirectorDocument *> &directors);
    QScrollArea *addScrolled(const QString &title, const QString &icon, QWidget *page);
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
    QLabel *m_footText;
    QPushButton *m_save;
    DirectorSettings *m_director = nullptr;
    int m_directorPage = -1;
    std::vector<Setting> m_settings;
};

} // namespace vipdeck
