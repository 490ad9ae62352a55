// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the database that each run of the tests begins with: a small shop, and who may do what in it.
// Usage: node prepare.js DATABASE
'use strict';

const fs = require('fs');
const os = require('os');
const path = require('path');
const { shopConfig, superadmin } = require('./shop_config');
const { bootstrap } = require('@vendure/core');
const { populate } = require('@vendure/core/cli');

const products = `name,slug,description,assets,facets,optionGroups,optionValues,sku,price,taxCategory,stockOnHand,trackInventory,variantAssets,variantFacets
Phone case,phone-case,Made for tests,,,Colour,Black,SC-CASE-BLK,9.90,Standard,1000,true,,
,,,,,,Red,SC-CASE-RED,9.90,Standard,1000,true,,
Screen film,screen-film,Made for tests,,,,,SC-FILM-2,4.50,Standard,1000,true,,
Sticker,sticker,Made for tests,,,,,SC-STICKER,1.00,Standard,0,false,,
`;

const initialData = {
    defaultLanguage: 'en',
    defaultZone: 'Europe',
    countries: [
        { name: 'Germany', code: 'DE', zone: 'Europe' },
        { name: 'France', code: 'FR', zone: 'Europe' },
    ],
    taxRates: [{ name: 'Standard', percentage: 20 }],
    shippingMethods: [{ name: 'Standard Shipping', price: 500 }],
    paymentMethods: [
        {
            name: 'dummy',
            handler: { code: 'dummy-payment-handler', arguments: [{ name: 'automaticSettle', value: 'true' }] },
        },
        {
            name: 'authorized',
            handler: { code: 'dummy-payment-handler', arguments: [{ name: 'automaticSettle', value: 'false' }] },
        },
    ],
    collections: [],
    roles: [
        {
            code: 'shipper',
            description: 'Ships',
            permissions: ['ReadOrder', 'UpdateOrder', 'ReadCatalog', 'UpdateCatalog'],
        },
        { code: 'reader', description: 'Only looks', permissions: ['ReadOrder'] },
    ],
};

async function ask(url, token, query, variables) {
    const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    const { data, errors } = await answer.json();
    if (errors) {
        throw new Error(JSON.stringify(errors));
    }
    return { data, token: answer.headers.get('vendure-auth-token') };
}

/// One person for each role, whose name and password are the role's.
async function addPeople(url) {
    const login = 'mutation($n: String!, $p: String!) { login(username: $n, password: $p) { __typename } }';
    const add = 'mutation($input: CreateAdministratorInput!) { createAdministrator(input: $input) { id } }';
    const { token } = await ask(url, null, login, { n: superadmin.identifier, p: superadmin.password });
    const { data } = await ask(url, token, '{ roles { items { id code } } }');
    for (const { code } of initialData.roles) {
        const { id } = data.roles.items.find(role => role.code === code);
        const input = { firstName: code, lastName: 'Test', emailAddress: code, password: code, roleIds: [id] };
        await ask(url, token, add, { input });
    }
}

async function prepare(database) {
    const making = `${database}.making`;
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'supercargo-shop-'));
    const csv = path.join(folder, 'products.csv');
    fs.rmSync(making, { force: true });
    fs.writeFileSync(csv, products);
    const shop = await populate(() => bootstrap(shopConfig(making, ['bearer'], true)), initialData, csv);
    await addPeople(`http://127.0.0.1:${shop.getHttpServer().address().port}/admin-api`);
    await shop.close();
    fs.rmSync(folder, { recursive: true });
    fs.renameSync(making, database); // whole, or not there
}

prepare(process.argv[2]).then(() => process.exit(0), error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
});
