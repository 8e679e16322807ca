// SPDX-License-Identifier: GPL-3.0-or-later
// The settings in pages with a search over all labels; a dot marks what is not the default. Those
// of the console take effect at once, those of directors are collected over all pages and saved
// together. How a page is added: settingspage.h. GUI thread.
#pragma once

#include <QDialog>

#include "app/views/settings/settingspages.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace vipdeck {

class DirectorChooser;
class PageList;
class ReasonFields;
class SaveReport;

class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(const SettingsContext &context, QWidget *parent = nullptr);
    // The directors outlive the dialog; rule files are left out.
    explicit SettingsDialog(const QList<DirectorDocument *> &directors = {},
                            QWidget *parent = nullptr);

    [[nodiscard]] PageList *pages() const { return m_pages; }
    [[nodiscard]] QLineEdit *search() const { return m_search; }
    [[nodiscard]] DirectorSettings *directorSettings() const { return m_settings; }
    [[nodiscard]] DirectorChooser *chooser() const { return m_for; }
    [[nodiscard]] QPushButton *saveButton() const { return m_save; }
    [[nodiscard]] QPushButton *defaultsButton() const { return m_defaults; }
    // By the name of its icon, which no other page has (titles are translated). False: none.
    bool openPage(const QString &icon);
    [[nodiscard]] QSize sizeHint() const override;
    // What waits is asked about.
    void done(int result) override;

private:
    QWidget *createSide();
    QWidget *createHead();
    QWidget *createReasons();
    QWidget *createFoot();
    void save();
    void addPage(SettingsPage *page);
    [[nodiscard]] SettingsPage *page(int index) const;
    void pageChosen(int index);
    void find(const QString &text);
    void refreshDots();
    void refreshFoot();
    [[nodiscard]] bool confirmLosses();

    DirectorSettings *m_settings;
    QLineEdit *m_search;
    PageList *m_pages;
    QLabel *m_nothing;
    QStackedWidget *m_stack;
    QLabel *m_title;
    DirectorChooser *m_for;
    QPushButton *m_defaults = nullptr;
    SaveReport *m_report;
    ReasonFields *m_reasons = nullptr;
    QWidget *m_reasonStrip = nullptr; // shown while something waits that is asked about
    QLabel *m_footText = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace vipdeck
