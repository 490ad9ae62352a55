// SPDX-License-Identifier: GPL-3.0-or-later
// How the shop of the tests is set up: as Vendure comes, on loopback and a free port, with its database in one file.
'use strict';

process.env.VENDURE_DISABLE_TELEMETRY = 'true';
const { DefaultLogger, LogLevel, dummyPaymentHandler } = require('@vendure/core');

exports.superadmin = { identifier: 'superadmin', password: 'superadmin' };

/// `tokenMethod`: how who is signed in is known again; ['cookie'] is how Vendure comes.
exports.shopConfig = (database, tokenMethod, isNew) => ({
    apiOptions: { hostname: '127.0.0.1', port: 0, adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
    authOptions: {
        tokenMethod,
        superadminCredentials: exports.superadmin,
        cookieOptions: { secret: 'for tests only' },
    },
    dbConnectionOptions: { type: 'better-sqlite3', database, synchronize: isNew },
    logger: new DefaultLogger({ level: process.env.SHOP_LOG ? LogLevel.Debug : LogLevel.Error, timestamp: false }),
    paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
});
