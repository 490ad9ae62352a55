#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, makes an invented seller in a fresh data folder, and opens the window on it.
# Without a display it does the seller's day by command line instead, and leaves labels, pick lists, confirmation
# files and pictures of the window in a folder that it names.
# Usage: packaging/run.sh [--data DIR]    DIR: a data folder of yours; nothing is invented in it
set -euo pipefail
cd "$(dirname "$0")/.."

data=
if [[ ${1:-} == --data && -n ${2:-} ]]; then
    data=$2
elif [[ $# -gt 0 ]]; then
    sed -n '3,6s/^# //p' "$0" >&2
    exit 2
fi

packaging/install-dependencies.sh build
cmake --preset release -DBUILD_TESTING=OFF
cmake --build --preset release
bin=$PWD/build/release/bin

work=$(mktemp -d "${TMPDIR:-/tmp}/supercargo-demo-XXXXXX")
if [[ -z $data ]]; then
    data=$work/data
    "$bin/supercargo-cli" --data "$data" demo
fi

if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    exec "$bin/supercargo" --data "$data"
fi

echo "There is no display: the day's work is done by command line, in $work"
export QT_QPA_PLATFORM=offscreen
cli() { "$bin/supercargo-cli" --data "$data" "$@"; }

# The clerk: merge what goes to one buyer, allocate, look at what is left.
cli orders merge --apply
cli allocate

# Every warehouse: waves of each kind until nothing is ready, a pick list each, and every piece scanned.
mkdir -p "$work/pick-lists" "$work/labels" "$work/confirmations" "$work/screenshots"
cli station list --json > "$work/stations.json"
mapfile -t stations < <(grep -o '"station":"[^"]*","warehouse":"[^"]*"' "$work/stations.json" |
    sed 's/"station":"\([^"]*\)","warehouse":"\([^"]*\)"/\2\t\1/')
for row in "${stations[@]}"; do
    warehouse=${row%%$'\t'*}
    station=${row#*$'\t'}
    for kind in single single_sku multi; do
        while answer=$(cli wave create --warehouse "$warehouse" --kind "$kind" --json) && [[ $answer == *'"wave":'* ]]; do
            wave=$(grep -o '"wave":[0-9]*' <<< "$answer" | cut -d: -f2)
            code=$(cli wave list --json | grep -o "\"code\":\"W-$wave-[0-9A-Z]\"" | cut -d'"' -f4)
            cli wave pick-list "$wave" --out "$work/pick-lists/wave-$wave.pdf" --quiet
            cli wave picked "$wave" --quiet
            cli scan "$code" --station "$station" --quiet
            cli wave show "$wave" | tail -n +2 > "$work/walk.txt"
            while read -r _ sku pieces; do
                for ((piece = 0; piece < pieces; ++piece)); do
                    cli scan "$sku" --station "$station" --quiet
                done
            done < "$work/walk.txt"
            if [[ $kind == multi ]]; then # the wall is sorted: each complete slot gets its label
                cli wave show "$wave" --json | grep -o '"slot_code":"[^"]*"' | cut -d'"' -f4 | while read -r slot; do
                    cli scan "$slot" --station "$station" --quiet
                done
            fi
        done
    done
done

# The labels came out as PDF files; of the first forty a picture besides. Then the driver takes the parcels.
if [[ -d $data/labels ]]; then
    cp "$data"/labels/* "$work/labels/"
fi
cli jobs list --json | grep -o '"package":"[^"]*"' | cut -d'"' -f4 | sort -u > "$work/packed.txt"
head -n 40 "$work/packed.txt" | while read -r package; do
    cli label show "$package" --out "$work/labels/$package.png" --quiet
done
while read -r package; do
    cli ship "$package" --quiet || echo "$package stays here"
done < "$work/packed.txt"
cli outbox push
cp -r "$data/outbox/." "$work/confirmations/"
cli db check

station=$(cli station list | sed -n 2p | sed 's/  .*//')
"$bin/supercargo" --data "$data" --station "$station" --screenshots "$work/screenshots"
rm -f "$work/stations.json" "$work/walk.txt" "$work/packed.txt"
echo
echo "Done. $(find "$work/labels" -name '*.pdf' | wc -l) labels, $(find "$work/pick-lists" -name '*.pdf' | wc -l) pick lists,"
echo "$(find "$work/confirmations" -type f | wc -l) confirmation files and $(find "$work/screenshots" -name '*.png' | wc -l) screenshots are in"
echo "    $work"
