#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Takes a picture of every page in both languages and palettes, at 1366x768 and at twice the pixels, from an invented
# seller in the middle of a working day.
# Usage: packaging/screenshots.sh BIN_DIR OUT_DIR
set -euo pipefail
bin=${1:?where the two programs are}
out=${2:?where the pictures go}
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8

work=$(mktemp -d "${TMPDIR:-/tmp}/supercargo-screenshots-XXXXXX")
trap 'rm -rf "$work"' EXIT
export XDG_CONFIG_HOME=$work/config # the choices of whoever builds are not the pictures' business
cli() { "$bin/supercargo-cli" --data "$work/data" "$@"; }
wave() { cli wave create --warehouse "$1" --kind "$2" --max "$3" --json | grep -o '"wave":[0-9]*' | cut -d: -f2; }

cli demo
cli orders merge --apply
cli allocate
IFS=$'\t' read -r warehouse station < <(cli station list --json | grep -o '"station":"[^"]*","warehouse":"[^"]*"' |
    sed -n '1s/"station":"\([^"]*\)","warehouse":"\([^"]*\)"/\2\t\1/p')

# One wave is through the bench and half of it out of the door, one stands at the wall, one is with the picker.
shipped=$(wave "$warehouse" single 24)
cli wave picked "$shipped" --quiet
cli wave show "$shipped" | tail -n +2 > "$work/walk.txt"
while read -r _ sku pieces; do
    for ((piece = 0; piece < pieces; ++piece)); do
        cli scan "$sku" --station "$station" --quiet
    done
done < "$work/walk.txt"
cli jobs list --json | grep -o '"package":"[^"]*"' | cut -d'"' -f4 | sort -u | head -n 12 | while read -r package; do
    cli ship "$package" --quiet
done
cli outbox push --quiet
wall=$(wave "$warehouse" multi 8)
cli wave picked "$wall" --quiet
wave "$warehouse" single 30 > /dev/null
cli scan "$(cli wave list --json | grep -o "\"code\":\"W-$wall-[0-9A-Z]\"" | cut -d'"' -f4)" --station "$station" --quiet
read -r _ sku _ < <(cli wave show "$wall" | sed -n 2p)
cli scan "$sku" --station "$station" --quiet

mkdir -p "$out"
for scale in 1 2; do
    QT_SCALE_FACTOR=$scale "$bin/supercargo" --data "$work/data" --station "$station" --screenshots "$out/${scale}x"
done
echo "$(find "$out" -name '*.png' | wc -l) pictures are in $out"
