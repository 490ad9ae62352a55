#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and runs every test: first as users get it (release, warnings as errors),
# then under AddressSanitizer and UndefinedBehaviorSanitizer.
# Usage: packaging/test.sh [PRESET …]    default: ci asan
set -euo pipefail
cd "$(dirname "$0")/.."
packaging/install-dependencies.sh build test
# The platforms' published documents beside the project: the adapters are held against them, by Prism.
if [[ -d ../shared/platforms/specs ]]; then
    command -v npm > /dev/null || packaging/install-dependencies.sh contract
    (cd tests/contract && npm ci --ignore-scripts --no-audit --no-fund)
fi
# A real Vendure shop, where Node.js is new enough and npm can be reached; its tests say why they are skipped.
tests/vendure/prepare.sh build/vendure
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
[[ $# -gt 0 ]] || set -- ci asan
for preset in "$@"; do
    echo "== $preset: build"
    cmake --preset "$preset"
    cmake --build --preset "$preset"
    echo "== $preset: test"
    ctest --preset "$preset"
done
