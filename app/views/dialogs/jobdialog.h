// SPDX-License-Identifier: GPL-3.0-or-later
// A question before the helper does something with servers over time: what will happen, fields,
// why. Accepted, the helper is asked at once; the draft has no part in it. GUI thread.
#pragma once

#include <QDialog>

#include "app/document/serverref.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace vipdeck {

class DirectorDocument;

class JobDialog : public QDialog
{
    Q_OBJECT

public:
    [[nodiscard]] QString comment() const;

protected:
    JobDialog(const DirectorDocument *document, const ServerRefs &servers, QWidget *parent);

    // Once, by the derived dialog: `form` is below `explanation`, the comment is added to it.
    void build(const QString &explanation, QFormLayout *form, QPushButton *go);
    // "web-05 in web-https, web-06 in web-https and 3 more".
    [[nodiscard]] QString namedServers() const;

    const DirectorDocument *m_document;
    ServerRefs m_servers;

private:
    QLineEdit *m_comment;
};

} // namespace vipdeck
