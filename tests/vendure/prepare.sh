#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets up the real Vendure shop that the adapter is tested against: its program here (npm, by the lock file; SQLite's
# binding built from source), its first database in FOLDER. Where it cannot be had, the reason is left there in
# `missing`, and the tests that need it are skipped, saying so.
# Usage: prepare.sh FOLDER
set -euo pipefail
mkdir -p "$1"
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")"

give_up() {
    echo "$1" > "$folder/missing"
    echo "No Vendure to test against: $1"
    exit 0
}

ours=$(cat package.json package-lock.json ./*.js prepare.sh | sha256sum)
[[ -d node_modules && -f $folder/shop.sqlite && $(cat "$folder/made-of" 2>/dev/null) == "$ours" ]] && exit 0
rm -f "$folder/missing" "$folder/made-of" "$folder/shop.sqlite"

command -v node > /dev/null && command -v npm > /dev/null || give_up "no Node.js or no npm is installed"
version=$(node --version)
major=${version#v}
# @nestjs/core 11 and @graphql-tools/delegate 12 ask for 20. With Debian 12's 18.20 it does not start: @nestjs/typeorm 11
# uses `crypto`, which is global from 19 on.
[[ ${major%%.*} -ge 20 ]] || give_up "Node.js is $version, and Vendure 3.7.3 needs 20 or later"

npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=1 --fetch-timeout=60000 --loglevel=error \
    > "$folder/npm.log" 2>&1 || give_up "npm cannot fetch it: $(grep -m1 'npm error' "$folder/npm.log" || echo "see $folder/npm.log")"
compilers=()
command -v ccache > /dev/null && compilers=(CC="ccache cc" CXX="ccache c++")
env "${compilers[@]}" npm_config_build_from_source=true npm rebuild better-sqlite3 --loglevel=error \
    >> "$folder/npm.log" 2>&1 || give_up "better-sqlite3 cannot be built: see $folder/npm.log"
node prepare.js "$folder/shop.sqlite"
echo "$ours" > "$folder/made-of"
