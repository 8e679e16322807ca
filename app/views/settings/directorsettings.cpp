// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/settings/directorsettings.h"

#include <algorithm>

#include "app/document/directoroperations.h"
#include "app/document/directorpath.h"
#include "app/document/directorsafeguards.h"

namespace vipdeck {
namespace {

template<typename Read>
DirectorSetting ruleSetting(const QString &label, const Read &readRules)
{
    DirectorSetting setting;
    setting.label = label;
    setting.standard = readRules(RuleSet());
    setting.read = [readRules](const DirectorDocument &director) -> std::optional<QString> {
        if (!director.hasRules())
            return std::nullopt;
        return readRules(director.live());
    };
    return setting;
}

} // namespace

DirectorSetting timeoutSetting(const QString &label, std::uint32_t Timeouts::*timeout)
{
    auto setting = ruleSetting(label, [timeout](const RuleSet &rules) {
        return QString::number(rules.timeouts.*timeout);
    });
    setting.write = [timeout](const QString &text, DirectorRequest &request) {
        request.timeouts.*timeout = text.toUInt();
    };
    return setting;
}

DirectorSetting tunableSetting(const QString &label, const char *tunable)
{
    auto setting = ruleSetting(label, [tunable](const RuleSet &rules) {
        return QString::fromStdString(tunableText(rules.tunables, tunable));
    });
    setting.write = [tunable](const QString &text, DirectorRequest &request) {
        request.changes.emplace_back(SetTunable{tunable, text.toStdString()});
    };
    return setting;
}

DirectorSetting
safeguardSetting(const QString &label, const std::function<QString(const api::Safeguards &)> &read,
                 const std::function<void(const QString &, api::Safeguards &)> &write)
{
    DirectorSetting setting;
    setting.label = label;
    setting.standard = read(api::Safeguards());
    setting.read = [read](const DirectorDocument &director) -> std::optional<QString> {
        const auto &known = director.safeguards()->known();
        return known ? std::optional(read(known->settings)) : std::nullopt;
    };
    setting.write = [write](const QString &text, DirectorRequest &request) {
        const auto &known = request.director->safeguards()->known();
        if (!request.safeguards)
            request.safeguards = known ? known->settings : api::Safeguards();
        write(text, *request.safeguards);
    };
    return setting;
}

DirectorSetting historySetting(const QString &label)
{
    DirectorSetting setting;
    setting.label = label;
    setting.standard = QString::number(api::HistoryLimits().versions);
    setting.read = [](const DirectorDocument &director) -> std::optional<QString> {
        const auto &limits = director.operations()->historyLimits();
        if (!limits)
            return std::nullopt;
        return QString::number(limits->limits.versions);
    };
    setting.write = [](const QString &text, DirectorRequest &request) {
        request.history = api::HistoryLimits{text.toUInt()};
    };
    return setting;
}

DirectorSetting pathSetting(const QString &label)
{
    const auto nameOf = [](FlowCacheMode mode) {
        return QString::fromStdString(std::string(flowCacheModeName(mode)));
    };
    DirectorSetting setting;
    setting.label = label;
    setting.standard = nameOf(FlowCacheMode::Off);
    setting.read = [nameOf](const DirectorDocument &director) -> std::optional<QString> {
        const auto &status = director.path()->status();
        if (!status)
            return std::nullopt;
        return nameOf(status->mode);
    };
    setting.write = [](const QString &text, DirectorRequest &request) {
        request.path = flowCacheModeOf(text.toStdString());
    };
    return setting;
}

DirectorSettings::DirectorSettings(const QList<DirectorDocument *> &directors, QObject *parent)
    : QObject(parent)
{
    setDirectors(directors);
}

void DirectorSettings::setDirectors(const QList<DirectorDocument *> &directors)
{
    for (auto *director : std::as_const(m_directors)) {
        director->disconnect(this);
        director->operations()->disconnect(this);
        director->path()->disconnect(this);
    }
    m_directors.clear();
    m_choice = -1;
    for (auto *director : directors)
        if (!director->isFile())
            m_directors.append(director);
    for (auto *director : std::as_const(m_directors)) {
        connect(director, &DirectorDocument::changed, this, [this](DocumentParts parts) {
            if (parts & (DocumentPart::Live | DocumentPart::Connection))
                refresh();
        });
        connect(director->safeguards(), &DirectorSafeguards::changed, this,
                &DirectorSettings::refresh);
        connect(director->operations(), &DirectorOperations::historyLimitsChanged, this,
                &DirectorSettings::refresh);
        connect(director->operations(), &DirectorOperations::historyChanged, this,
                [operations = director->operations()] { operations->refreshHistoryLimits(); });
        connect(director->path(), &DirectorPath::changed, this, &DirectorSettings::refresh);
    }
    refresh();
}

void DirectorSettings::add(DirectorValue *value)
{
    m_values.push_back(value);
}

void DirectorSettings::remove(DirectorValue *value)
{
    std::erase(m_values, value);
}

QList<DirectorDocument *> DirectorSettings::chosen() const
{
    return m_choice < 0 ? m_directors : QList<DirectorDocument *>{m_directors.at(m_choice)};
}

void DirectorSettings::choose(int director)
{
    m_choice = director < m_directors.size() ? director : -1;
    refresh();
}

void DirectorSettings::refresh()
{
    for (auto *value : m_values)
        Q_EMIT value->changed();
    Q_EMIT changed();
}

void DirectorSettings::edited()
{
    m_report.clear();
    Q_EMIT changed();
}

QStringList DirectorSettings::waiting() const
{
    QStringList result;
    const auto directors = chosen();
    for (const auto *value : m_values)
        if (std::ranges::any_of(directors, [&](const auto *one) { return value->waitsAt(*one); }))
            result.append(value->label());
    return result;
}

DirectorRequest DirectorSettings::requestFor(const DirectorDocument &director) const
{
    DirectorRequest request;
    request.director = &director;
    for (const auto *value : m_values)
        if (value->waitsAt(director))
            value->write(request);
    return request;
}

int DirectorSettings::directorsToSave() const
{
    const auto directors = chosen();
    return static_cast<int>(std::ranges::count_if(
        directors, [this](const auto *one) { return !requestFor(*one).isEmpty(); }));
}

QList<const DirectorDocument *> DirectorSettings::guardedOnes() const
{
    QList<const DirectorDocument *> guarded;
    for (const auto *director : chosen())
        if (requestFor(*director).isGuarded())
            guarded.append(director);
    return guarded;
}

api::AskFor DirectorSettings::asked() const
{
    auto asked = api::AskFor::Nothing;
    for (const auto *director : guardedOnes())
        asked = std::max(asked, director->safeguards()->asked());
    return asked;
}

bool DirectorSettings::needsSecondPerson() const
{
    return std::ranges::any_of(guardedOnes(), [](const auto *director) {
        return director->safeguards()->needsSecondPerson();
    });
}

QList<DirectorSettings::Loss> DirectorSettings::losses() const
{
    QList<Loss> losses;
    for (const auto *director : chosen()) {
        const auto request = requestFor(*director);
        const auto *operations = director->operations();
        const auto versions = request.history ? operations->versionsRemovedBy(*request.history) : 0;
        if (versions > 0)
            losses.append({director->name(), versions, operations->historyLimits()->marked});
    }
    return losses;
}

bool DirectorSettings::isValid() const
{
    return std::ranges::all_of(m_values, &DirectorValue::isValid);
}

void DirectorSettings::forgetEdits()
{
    for (auto *value : m_values)
        value->forget();
    refresh();
}

// The draft of the director's window is not in the request.
void DirectorSettings::save(const ChangeReasons &reasons)
{
    if (!isValid() || isSaving())
        return;
    m_report.clear();
    std::vector<std::pair<DirectorDocument *, DirectorRequest>> requests;
    for (auto *director : chosen())
        if (auto request = requestFor(*director); !request.isEmpty())
            requests.emplace_back(director, std::move(request));
    auto said = reasons;
    if (said.comment.isEmpty())
        said.comment = tr("Settings: %1").arg(waiting().join(QStringLiteral(", ")));
    m_answersDue = static_cast<int>(requests.size());
    Q_EMIT changed();
    for (const auto &[director, request] : requests)
        DirectorSave::start(director, request, said,
                            [guard = QPointer(this)](const Answer &answer) {
                                if (guard)
                                    guard->answered(answer);
                            });
}

void DirectorSettings::answered(const Answer &answer)
{
    --m_answersDue;
    m_report.append(answer);
    // What waits as a proposal is not in force: what runs is shown again.
    if (!isSaving() && (waiting().isEmpty() || std::ranges::all_of(m_report, &Answer::saved)))
        for (auto *value : m_values)
            value->forget();
    refresh();
}

DirectorValue::DirectorValue(DirectorSettings *settings, DirectorSetting setting)
    : m_settings(settings)
    , m_setting(std::move(setting))
{
    settings->add(this);
}

DirectorValue::~DirectorValue()
{
    if (m_settings)
        m_settings->remove(this);
}

QStringList DirectorValue::running() const
{
    QStringList values;
    for (const auto *director : m_settings->chosen())
        if (const auto value = m_setting.read(*director); value && !values.contains(*value))
            values.append(*value);
    return values;
}

QVariant DirectorValue::value() const
{
    if (m_wanted)
        return *m_wanted;
    const auto values = running();
    return values.size() == 1 ? QVariant(values.front()) : QVariant();
}

int DirectorValue::variants() const
{
    return m_wanted ? 1 : std::max(1, static_cast<int>(running().size()));
}

bool DirectorValue::isKnown() const
{
    return !running().isEmpty();
}

bool DirectorValue::isStandard() const
{
    if (m_wanted)
        return *m_wanted == m_setting.standard;
    return std::ranges::all_of(m_settings->directors(), [this](const auto *director) {
        return m_setting.read(*director).value_or(m_setting.standard) == m_setting.standard;
    });
}

QString DirectorValue::set(const QVariant &value)
{
    const bool isSwitch = value.metaType().id() == QMetaType::Bool;
    m_wanted = isSwitch ? QString::number(value.toBool() ? 1 : 0) : value.toString();
    Q_EMIT changed();
    m_settings->edited();
    return problemOf(*m_wanted);
}

bool DirectorValue::isValid() const
{
    return !m_wanted || problemOf(*m_wanted).isEmpty();
}

bool DirectorValue::waitsAt(const DirectorDocument &director) const
{
    const auto runs = m_wanted ? m_setting.read(director) : std::nullopt;
    return runs && *runs != *m_wanted;
}

} // namespace vipdeck
