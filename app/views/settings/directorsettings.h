// SPDX-License-Identifier: GPL-3.0-or-later
// Values that directors keep, as the Settings dialog changes them: collected over all its pages,
// saved together, all or nothing at each chosen director (directorrequest.h). Where directors
// differ, a value is not shown until somebody decides. GUI thread; the directors outlive
// this.
#pragma once

#include <QStringList>
#include <optional>
#include <vector>

#include "app/views/settings/directorrequest.h"
#include "app/views/settings/settingvalue.h"

namespace vipdeck {

class DirectorValue;

// Where a value lives at a director. Values are texts; "0" and "1" for a check.
struct DirectorSetting
{
    QString label; // in the foot and in the comment of the version
    QString standard;
    // Nothing: not known, or that director does not have it.
    std::function<std::optional<QString>(const DirectorDocument &)> read;
    std::function<void(const QString &, DirectorRequest &)> write;
};

[[nodiscard]] DirectorSetting timeoutSetting(const QString &label,
                                             std::uint32_t Timeouts::*timeout);
// One of what the helper asks for and watches; `read` gives its text, `write` takes it.
[[nodiscard]] DirectorSetting
safeguardSetting(const QString &label, const std::function<QString(const api::Safeguards &)> &read,
                 const std::function<void(const QString &, api::Safeguards &)> &write);
[[nodiscard]] DirectorSetting tunableSetting(const QString &label, const char *tunable);

[[nodiscard]] DirectorSetting historySetting(const QString &label); // how many versions
[[nodiscard]] DirectorSetting pathSetting(const QString &label);    // flowCacheModeName()

class DirectorSettings : public QObject
{
    Q_OBJECT

public:
    // Rule files are left out.
    explicit DirectorSettings(const QList<DirectorDocument *> &directors,
                              QObject *parent = nullptr);

    [[nodiscard]] const QList<DirectorDocument *> &directors() const { return m_directors; }
    // What waits for directors that are gone is forgotten.
    void setDirectors(const QList<DirectorDocument *> &directors);
    [[nodiscard]] QList<DirectorDocument *> chosen() const;
    void choose(int director); // -1: all

    [[nodiscard]] QStringList waiting() const; // what differs from what runs, by its label
    [[nodiscard]] int directorsToSave() const; // in which something differs
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] bool isSaving() const { return m_answersDue > 0; }
    using Answer = SaveAnswer;
    [[nodiscard]] const QList<Answer> &report() const { return m_report; } // of the last save

    // Versions that a lower limit takes away for good when saved.
    struct Loss
    {
        QString director;
        quint64 versions = 0;
        quint64 marked = 0; // which stay
    };
    [[nodiscard]] QList<Loss> losses() const;

    // What the directors to save ask for with changes of rules and safeguards.
    [[nodiscard]] api::AskFor asked() const;
    // At one of them what is saved only becomes a proposal.
    [[nodiscard]] bool needsSecondPerson() const;

    // Asks the helpers; changed() tells each answer. Without a comment it says what is changed.
    void save(const ChangeReasons &reasons = {});
    void forgetEdits();

Q_SIGNALS:
    void changed();

private:
    friend class DirectorValue;

    void add(DirectorValue *value);
    void remove(DirectorValue *value);
    void edited(); // by a value
    void refresh();
    // Of the chosen directors with something that they may ask about.
    [[nodiscard]] QList<const DirectorDocument *> guardedOnes() const;
    [[nodiscard]] DirectorRequest requestFor(const DirectorDocument &director) const;
    void answered(const Answer &answer);

    QList<DirectorDocument *> m_directors;
    std::vector<DirectorValue *> m_values;
    QList<Answer> m_report; // of each director
    int m_choice = -1;
    int m_answersDue = 0;
};

// One setting in the dialog: what runs at the chosen directors until somebody touches it.
class DirectorValue : public SettingValue
{
    Q_OBJECT

public:
    DirectorValue(DirectorSettings *settings, DirectorSetting setting);
    ~DirectorValue() override;

    [[nodiscard]] QVariant value() const override;
    [[nodiscard]] int variants() const override;
    [[nodiscard]] bool isKnown() const override;
    [[nodiscard]] QVariant standard() const override { return m_setting.standard; }
    [[nodiscard]] bool isStandard() const override; // at all directors, also those not chosen
    QString set(const QVariant &value) override;

    [[nodiscard]] const QString &label() const { return m_setting.label; }
    [[nodiscard]] bool waitsAt(const DirectorDocument &director) const;
    [[nodiscard]] bool isValid() const;
    void write(DirectorRequest &request) const
    {
        m_setting.write(m_wanted.value_or(QString()), request);
    }
    void forget() { m_wanted.reset(); }

private:
    [[nodiscard]] QStringList running() const; // different values

    QPointer<DirectorSettings> m_settings;
    DirectorSetting m_setting;
    std::optional<QString> m_wanted; // since somebody touched it
};

} // namespace vipdeck
