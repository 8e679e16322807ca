// SPDX-License-Identifier: GPL-3.0-or-later
// Every kept input of the fuzzers, with this build's compiler: seeds from recorded frames, and what
// once broke something.
#include <QDir>
#include <QFile>
#include <QTest>

#include "target.h"

using namespace vipdeck;

class TestCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTargetHasAFolderAndEveryFolderATarget()
    {
        QStringList names;
        for (const auto &target : fuzz::targets())
            names << QString::fromLatin1(target.name.data(), qsizetype(target.name.size()));
        names.sort();
        QCOMPARE(root().entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name), names);
    }

    void everyInputKeepsThePromises_data()
    {
        QTest::addColumn<QString>("target");
        for (const auto &target : fuzz::targets())
            QTest::newRow(target.name.data())
                << QString::fromLatin1(target.name.data(), qsizetype(target.name.size()));
    }
    void everyInputKeepsThePromises()
    {
        QFETCH(QString, target);
        const auto *const entry = fuzz::findTarget(target.toStdString());
        QVERIFY(entry != nullptr);
        const QDir folder(root().filePath(target));
        const auto names = folder.entryList(QDir::Files, QDir::Name);
        QVERIFY2(names.size() >= 3, "a corpus has seeds");
        for (const auto &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto octets = file.readAll();
            const fuzz::Input input(reinterpret_cast<const std::uint8_t *>(octets.constData()),
                                    std::size_t(octets.size()));
            entry->run(input);
            // Cut anywhere it is an input too.
            for (std::size_t length = 0; length < input.size(); length += 1 + input.size() / 16)
                entry->run(input.first(length));
        }
    }

private:
    [[nodiscard]] static QDir root()
    {
        return QDir(QStringLiteral(VIPDECK_SOURCE_DIR "/tests/data/fuzz"));
    }
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
