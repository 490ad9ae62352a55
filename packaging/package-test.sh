#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the Debian package of a build folder, installs it on a bare Debian 12, starts both programs there, and removes
# it again. As root, with debootstrap and dpkg-dev.
# Usage: packaging/package-test.sh BUILD_DIR
set -euo pipefail
build=${1:?usage: package-test.sh BUILD_DIR}
[[ $(id -u) -eq 0 ]] || { echo "error: a bare system can only be made by root" >&2; exit 1; }
for tool in debootstrap dpkg-shlibdeps cpack; do
    command -v "$tool" > /dev/null || { echo "error: $tool is missing (apt-get install debootstrap dpkg-dev cmake)" >&2; exit 1; }
done

work=$(mktemp -d "${TMPDIR:-/tmp}/supercargo-package-XXXXXX")
root=$work/debian
tidy() {
    umount "$root/proc" 2> /dev/null || true
    rm -rf "$work"
}
trap tidy EXIT

(cd "$build" && cpack -G DEB -B "$work/out")
package=$(find "$work/out" -maxdepth 1 -name 'supercargo_*.deb')
dpkg-deb --info "$package"

# The mirror is this machine's own.
mirror=$({ cat /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2> /dev/null || true; } |
    sed -n 's/^URIs: *//p; s/^deb \(http[^ ]*\) .*/\1/p' | head -n 1)
debootstrap --variant=minbase bookworm "$root" "${mirror:?no mirror in /etc/apt}"
mount -t proc proc "$root/proc"
cp "$package" "$root/root/supercargo.deb"
mkdir -m 700 "$root/root/run"
inside() { chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=/root/run "$@"; }
inside apt-get install -y -qq --no-install-recommends /root/supercargo.deb

echo "== it starts"
inside supercargo-cli --version
inside supercargo --version
inside supercargo-cli --data /tmp/seller demo --orders 50
inside supercargo-cli --data /tmp/seller allocate
inside supercargo-cli --data /tmp/seller db check
inside supercargo --data /tmp/seller --screenshots /tmp/pictures
[[ -n $(find "$root/tmp/pictures" -name '*.png') ]] || { echo "error: the window took no picture" >&2; exit 1; }
for file in share/applications/org.supercargo.Supercargo.desktop share/metainfo/org.supercargo.Supercargo.metainfo.xml \
    share/icons/hicolor/scalable/apps/org.supercargo.Supercargo.svg share/man/man1/supercargo.1.gz \
    share/man/man1/supercargo-cli.1.gz share/bash-completion/completions/supercargo-cli \
    share/zsh/vendor-completions/_supercargo-cli share/doc/supercargo/copyright; do
    inside dpkg-query -L supercargo | grep -qx "/usr/$file" || { echo "error: the package has no $file" >&2; exit 1; }
done

echo "== it goes"
inside apt-get purge -y -qq supercargo
left=$(find "$root/usr" "$root/etc" -iname '*supercargo*')
[[ -z $left ]] || { echo "error: left behind: $left" >&2; exit 1; }
echo "The package installs, starts and goes cleanly."
