// SPDX-License-Identifier: GPL-3.0-or-later
// The file in which connections wait for the next helper, in /dev/shm.
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "engine/io/connectionkeeper.h"

using namespace vipdeck;

namespace {

constexpr std::uint32_t kBlock = 2048;
constexpr qint64 kFirstRecord = 4096;

} // namespace

class tst_ConnectionFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatWasWrittenIsFound();
    void onlyItsOwnerMayReadIt();
    void unpublishedFileIsNotSeen();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void filesOutsideMemoryAreRefused();
    void roomEndsAtTheCapacity();
    void keeperHandsOverOnceAndCleansUp();
    void keeperSaysWhyNot();

private:
    [[nodiscard]] std::string path(const char *name = "c") const
    {
        return m_directory->filePath(QString::fromLatin1(name)).toStdString();
    }

    std::unique_ptr<QTemporaryDir> m_directory;
};

void tst_ConnectionFile::init()
{
    m_directory = std::make_unique<QTemporaryDir>(QStringLiteral("/dev/shm/vipdeck-XXXXXX"));
    struct statfs info
    {
    };
    if (!m_directory->isValid() || statfs("/dev/shm", &info) != 0 || info.f_type != TMPFS_MAGIC)
        QSKIP("/dev/shm is not in memory, or not to write to");
}

void tst_ConnectionFile::whatWasWrittenIsFound()
{
    ConnectionFile file;
    QVERIFY(file.create(path(), 10000));
    for (std::uint32_t first = 0; first < 3 * kBlock; first += kBlock) {
        auto *records = file.room(first, kBlock);
        QVERIFY(records);
        for (std::uint32_t i = 0; i < kBlock; ++i)
            records[i].packetsIn = first + i;
    }
    QVERIFY(file.publish());
    const auto found = EarlierConnections::open(path());
    QVERIFY(found);
    QCOMPARE(found->records().size(), std::size_t{3 * kBlock});
    for (std::uint32_t i = 0; i < 3 * kBlock; ++i)
        QCOMPARE(found->records()[i].packetsIn, i);
    file.remove();
    const auto none = EarlierConnections::open(path());
    QVERIFY(none && none->records().empty());
}

void tst_ConnectionFile::onlyItsOwnerMayReadIt()
{
    const auto before = umask(0);
    ConnectionFile file;
    QVERIFY(file.create(path(), 100));
    umask(before);
    QVERIFY(file.publish());
    struct stat info
    {
    };
    QCOMPARE(stat(path().c_str(), &info), 0);
    QCOMPARE(info.st_mode & 07777, mode_t{0600});
}

void tst_ConnectionFile::unpublishedFileIsNotSeen()
{
    {
        ConnectionFile file;
        QVERIFY(file.create(path(), 100));
        QVERIFY(file.room(0, kBlock));
        const auto found = EarlierConnections::open(path());
        QVERIFY(found && found->records().empty());
    }
    QVERIFY(QDir(m_directory->path()).isEmpty());
}

void tst_ConnectionFile::otherFilesAreRefused_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("length"); // 0: whole
    QTest::newRow("other kind") << 0 << 0;
    QTest::newRow("other layout") << 8 << 0;
    QTest::newRow("other record size") << 12 << 0;
    QTest::newRow("other network namespace") << 16 << 0;
    QTest::newRow("other boot") << 30 << 0;
    QTest::newRow("number of records") << 43 << 0;
    QTest::newRow("checksum") << 48 << 0;
    QTest::newRow("empty") << -1 << -1;
    QTest::newRow("header only") << -1 << 64;
    QTest::newRow("cut") << -1 << int(kFirstRecord) + 1000;
}

void tst_ConnectionFile::otherFilesAreRefused()
{
    QFETCH(int, offset);
    QFETCH(int, length);
    {
        ConnectionFile file;
        QVERIFY(file.create(path(), 100));
        QVERIFY(file.room(0, kBlock));
        QVERIFY(file.publish());
    }
    QVERIFY(EarlierConnections::open(path()));
    QFile file(QString::fromStdString(path()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    if (length != 0)
        QVERIFY(file.resize(std::max(length, 0)));
    if (offset >= 0) {
        char octet = 0;
        QVERIFY(file.seek(offset) && file.getChar(&octet) && file.seek(offset));
        QVERIFY(file.putChar(static_cast<char>(octet ^ 0x55)));
    }
    file.close();
    const auto found = EarlierConnections::open(path());
    QVERIFY(!found);
    QCOMPARE(found.error().code, ErrorCode::Malformed);
    QVERIFY(found.error().message.find(path()) != std::string::npos);
}

void tst_ConnectionFile::filesOutsideMemoryAreRefused()
{
    ConnectionFile file;
    const auto refused = file.create("/proc/vipdeck-connections", 100);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.find("/proc/vipdeck-connections") != std::string::npos);
    QVERIFY(!file.room(0, kBlock));
}

void tst_ConnectionFile::roomEndsAtTheCapacity()
{
    ConnectionFile file;
    QVERIFY(file.create(path(), 5));
    std::uint32_t first = 0;
    while (file.room(first, kBlock))
        first += kBlock;
    QVERIFY(first >= kBlock && first <= 40 * kBlock);
    QVERIFY(!file.room(first + kBlock, kBlock));
    QVERIFY(!file.room(0, kBlock));
}

// A kill is a keeper whose destructor never ran: here a copy of its file.
void tst_ConnectionFile::keeperHandsOverOnceAndCleansUp()
{
    ConnectionKeeperOptions options{m_directory->path().toStdString(), 7100, 2, 100};
    const auto copyOf = [this](const QString &name) {
        return QFile::copy(m_directory->filePath(name), m_directory->filePath(name + u'~'));
    };
    int handed = 0;
    const auto count = [&handed](std::span<const Connection> records) {
        ++handed;
        QCOMPARE(records.size(), std::size_t{kBlock});
    };
    QStringList names;
    {
        ConnectionKeeper keeper(options);
        QVERIFY(!keeper.isKept() && !keeper.memory(0)->room(0, kBlock));
        keeper.open(count);
        QVERIFY2(keeper.isKept(), keeper.problem().c_str());
        QVERIFY(keeper.memory(0)->room(0, kBlock) && keeper.memory(1)->room(0, kBlock));
        QVERIFY(!keeper.memory(2));
        names = QDir(m_directory->path()).entryList(QDir::Files);
        QCOMPARE(names.size(), 2);
        for (const auto &name : names)
            QVERIFY(copyOf(name));
    }
    QCOMPARE(handed, 0);
    for (const auto &name : names) {
        QVERIFY(!QFile::exists(m_directory->filePath(name)));
        QVERIFY(QFile::rename(m_directory->filePath(name + u'~'), m_directory->filePath(name)));
    }
    options.shares = 1; // the next one has one thread
    {
        ConnectionKeeper keeper(options);
        keeper.open(count);
        keeper.open(count);
        QCOMPARE(handed, 2);
        QCOMPARE(QDir(m_directory->path()).entryList(QDir::Files).size(), 1);
    }
    QVERIFY(QDir(m_directory->path()).isEmpty());
}

void tst_ConnectionFile::keeperSaysWhyNot()
{
    ConnectionKeeper keeper({"/nowhere", 7100, 1, 100});
    keeper.open([](std::span<const Connection>) {});
    QVERIFY(!keeper.isKept());
    QVERIFY(keeper.problem().find("/nowhere/connections-") == 0);
    QVERIFY(!keeper.memory(0)->room(0, kBlock));
    ConnectionKeeper none(ConnectionKeeperOptions{});
    none.open([](std::span<const Connection>) {});
    QVERIFY(!none.isKept() && none.problem().empty() && !none.memory(0));
}

QTEST_GUILESS_MAIN(tst_ConnectionFile)
#include "tst_connectionfile.moc"
