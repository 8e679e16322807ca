// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/views/dialogs/gentlestartdialog.h"

#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>

#include "app/document/directordocument.h"
#include "app/document/directorjobs.h"
#include "app/views/icons.h"
#include "helper/api/limits.h"

namespace vipdeck {
namespace {

constexpr int kMinimumSeconds = 10; // two steps
constexpr int kUsualSeconds = 120;

} // namespace

GentleStartDialog::GentleStartDialog(const DirectorDocument *document, const ServerRefs &servers,
                                     QWidget *parent)
    : JobDialog(document, servers, parent)
    , m_seconds(new QSpinBox(this))
    , m_weight(new QSpinBox(this))
{
    const auto count = static_cast<int>(servers.size());
    setWindowTitle(tr("Start %n server(s) gently - %1", "", count).arg(document->name()));
    auto *start = new QPushButton(icons::icon(QStringLiteral("play"), &Tokens::onAccent),
                                  isProposal() ? tr("&Propose start") : tr("&Start gently"));
    build(tr("%1: weight 1 from now on, then more every few seconds up to the whole weight.")
              .arg(namedServers()),
          createForm(), start);
}

QFormLayout *GentleStartDialog::createForm()
{
    auto *form = new QFormLayout;
    m_seconds->setRange(kMinimumSeconds, static_cast<int>(api::kMaximumRiseSeconds));
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setSingleStep(30);
    m_seconds->setValue(kUsualSeconds);
    m_seconds->setToolTip(tr("After this time the servers have their whole weight"));
    form->addRow(tr("&Within"), m_seconds);
    int usual = 1;
    bool unknown = false;
    for (const auto &server : m_servers) {
        const auto *service = m_document->live().findService(server.service);
        for (const auto &other :
             service ? service->destinations : decltype(service->destinations)())
            usual = std::max(usual, other.weight);
        const auto *config = findDestination(m_document->live(), server);
        unknown = unknown
                  || (config && config->weight == 0 && m_document->jobs()->keptWeight(server) == 0);
    }
    m_weight->setRange(1, kMaximumWeight);
    m_weight->setValue(usual);
    m_weight->setEnabled(unknown);
    m_weight->setToolTip(unknown ? tr("For servers whose weight before is not known")
                                 : tr("All servers get the weight that they have or had before"));
    form->addRow(tr("Up to w&eight"), m_weight);
    return form;
}

quint32 GentleStartDialog::seconds() const
{
    return static_cast<quint32>(m_seconds->value());
}

int GentleStartDialog::weight() const
{
    return m_weight->isEnabled() ? m_weight->value() : 0;
}

} // namespace vipdeck
