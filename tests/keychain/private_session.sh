#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A session bus and a key store of one test, in a folder of its own: nobody's keys are touched.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export HOME="$folder" XDG_DATA_HOME="$folder/data" XDG_CONFIG_HOME="$folder/config" XDG_CACHE_HOME="$folder/cache"
export XDG_RUNTIME_DIR="$folder/run" GNOME_KEYRING_CONTROL=
unset DISPLAY WAYLAND_DISPLAY XDG_CURRENT_DESKTOP
mkdir -m 700 -p "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME/keyrings"
dbus-run-session -- sh -eu -c '
    printf passphrase | gnome-keyring-daemon --unlock --components=secrets --foreground >/dev/null 2>&1 &
    keyring=$!
    trap "kill $keyring" EXIT
    # Until it listens, the bus would start another one, which is locked.
    for look in $(seq 200); do [ -S "$XDG_RUNTIME_DIR/keyring/control" ] && break; sleep 0.05; done
    "$@"' sh "$@"
