// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/processes/data_folder.h"
#include "core/processes/process_identity.h"
#include "tests/support/temporary_folder.h"

#include <csignal>

#include <catch2/catch.hpp>

#include <sys/wait.h>
#include <unistd.h>

using namespace supercargo;
using namespace supercargo::processes;

namespace {

/// A child that makes itself a name in `run`, says it, and then waits to be killed.
struct Neighbour {
    explicit Neighbour(const std::filesystem::path& run)
    {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        pid = ::fork();
        if (pid == 0) {
            const ProcessIdentity identity{run, "neighbour", Instant{}};
            const auto written = ::write(ends[1], identity.name().data(), identity.name().size());
            ::pause();
            ::_exit(written > 0 ? 0 : 1);
        }
        name.resize(32);
        REQUIRE(::read(ends[0], name.data(), name.size()) == 32);
        ::close(ends[0]);
        ::close(ends[1]);
    }
    void kill() const
    {
        ::kill(pid, SIGKILL);
        ::waitpid(pid, nullptr, 0);
    }
    pid_t pid = 0;
    std::string name;
};

} // namespace

TEST_CASE("A process that was killed is found dead, one that runs is not", "[processes]")
{
    tests::TemporaryFolder folder;
    const DataFolder data{folder / "data"};
    const ProcessIdentity self{data.run(), "test", Instant{}};
    const Neighbour neighbour{data.run()};
    CHECK(self.isAlive(self.name()));
    CHECK(self.isAlive(neighbour.name));
    CHECK(describeUsers(data).find("role neighbour") != std::string::npos);
    neighbour.kill();
    CHECK_FALSE(self.isAlive(neighbour.name));
    CHECK_FALSE(std::filesystem::exists(data.run() / (neighbour.name + ".lock")));
    CHECK_FALSE(self.isAlive("0123456789abcdef0123456789abcdef"));
}

TEST_CASE("An exclusive lock keeps everybody out, a shared one only who wants it alone", "[processes]")
{
    tests::TemporaryFolder folder;
    const auto path = folder / "use.lock";
    auto shared = FileLock::tryTake(path, LockKind::shared);
    REQUIRE(shared);
    CHECK(FileLock::tryTake(path, LockKind::shared));
    CHECK_FALSE(FileLock::tryTake(path, LockKind::exclusive));
    shared.reset();
    const auto exclusive = FileLock::tryTake(path, LockKind::exclusive);
    REQUIRE(exclusive);
    CHECK_FALSE(FileLock::tryTake(path, LockKind::shared));
}

TEST_CASE("A folder on a network file system is told by its mount", "[processes]")
{
    const std::string mounts = "/dev/sda1 / ext4 rw 0 0\n"
                               "server:/export /mnt/shop\\040data nfs4 rw 0 0\n"
                               "/dev/sdb1 /mnt/shop\\040data/local ext4 rw 0 0\n";
    CHECK(networkFileSystem("/home/packer", mounts).empty());
    CHECK(networkFileSystem("/mnt/shop data/2026", mounts) == "nfs4");
    CHECK(networkFileSystem("/mnt/shop data/local/x", mounts).empty());
    CHECK(networkFileSystem("/mnt/shop database", mounts).empty());
}
