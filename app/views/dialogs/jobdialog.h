// SPDX-License-Identifier: GPL-3.0-or-later
// A question before the helper does something with servers over time: what will happen, fields,
// why. Accepted, the helper is asked at once; the draft has no part in it. GUI thread.
#pragma once

#include <QDialog>

#include "app/document/changereasons.h"
#include "app/document/serverref.h"

class QFormLayout;
class QPushButton;

namespace vipdeck {

class DirectorDocument;
class ReasonFields;

class JobDialog : public QDialog
{
    Q_OBJECT

public:
    [[nodiscard]] ChangeReasons reasons() const;

protected:
    JobDialog(const DirectorDocument *document, const ServerRefs &servers, QWidget *parent);

    // Once, by the derived dialog: `form` is below `explanation`, comment and ticket are added to
    // it.
    void build(const QString &explanation, QFormLayout *form, QPushButton *go);
    // "web-05 in web-https, web-06 in web-https and 3 more".
    [[nodiscard]] QString namedServers() const;
    // Nothing happens before a second person agrees; buttons say so.
    [[nodiscard]] bool isProposal() const;
    [[nodiscard]] ReasonFields *reasonFields() { return m_reasons; }

    const DirectorDocument *m_document;
    ServerRefs m_servers;

private:
    [[nodiscard]] QString effect() const;

    ReasonFields *m_reasons;
};

} // namespace vipdeck
