// SPDX-License-Identifier: GPL-3.0-or-later
// vipdeck-askpass PROMPT: asks the question of ssh in a window and prints the answer. Exit code 1
// means no answer. SSH_ASKPASS_PROMPT of ssh(1): "confirm" is a question of yes or no, "none" only
// tells something.
#include <QApplication>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <cstdio>

namespace {

// Host keys are answered with yes, no or a fingerprint, which may be seen.
bool isSecret(const QString &prompt)
{
    return !prompt.contains(QLatin1String("yes/no"));
}

int askText(const QString &prompt)
{
    QInputDialog dialog;
    dialog.setWindowTitle(QStringLiteral("ssh - VipDeck"));
    dialog.setLabelText(prompt);
    dialog.setTextEchoMode(isSecret(prompt) ? QLineEdit::Password : QLineEdit::Normal);
    if (dialog.exec() != QDialog::Accepted)
        return 1;
    const auto answer = dialog.textValue().toUtf8() + '\n';
    return std::fwrite(answer.constData(), 1, static_cast<std::size_t>(answer.size()), stdout)
                   == static_cast<std::size_t>(answer.size())
               ? 0
               : 1;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const auto prompt = QCoreApplication::arguments().value(1);
    const auto kind = qEnvironmentVariable("SSH_ASKPASS_PROMPT");
    QMessageBox box;
    box.setWindowTitle(QStringLiteral("ssh - VipDeck"));
    box.setText(prompt);
    if (kind == QLatin1String("confirm")) {
        box.setStandardButtons(QMessageBox::Yes | QMessageBox::No);
        return box.exec() == QMessageBox::Yes ? 0 : 1;
    }
    if (kind == QLatin1String("none")) {
        box.setStandardButtons(QMessageBox::Close);
        box.exec();
        return 0;
    }
    return askText(prompt);
}
