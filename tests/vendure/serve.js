// SPDX-License-Identifier: GPL-3.0-or-later
// Serves the shop of a prepared database until standard input ends, which it does with the test, however that ends.
// Usage: node serve.js DATABASE bearer|cookie      Prints "port N is open" when it can be asked.
'use strict';

const { shopConfig } = require('./shop_config');
const { bootstrap } = require('@vendure/core');

bootstrap(shopConfig(process.argv[2], [process.argv[3]], false)).then(shop => {
    process.stdout.write(`port ${shop.getHttpServer().address().port} is open\n`);
    process.stdin.resume().on('end', () => process.exit(0));
}, error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
});
