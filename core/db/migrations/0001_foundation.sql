-- The words {id} {int} {text} {blob} {strict} are spelled by core/db for the engine.
-- Instants are Unix milliseconds, UTC (…_at, ship_by). A date beside an instant (…_date) says that only the day is known.

CREATE TABLE store_state (
    bulk_jobs {int} NOT NULL -- counts finished bulk jobs; touching it makes what they wrote durable
) {strict};
INSERT INTO store_state (bulk_jobs) VALUES (0);

CREATE TABLE settings (
    key   {text} NOT NULL PRIMARY KEY,
    value {text} NOT NULL
) {strict};

CREATE TABLE audit_entries (
    id         {id},
    at         {int} NOT NULL,
    who        {text} NOT NULL,            -- login name; until there are users
    station    {text},
    subject    {text} NOT NULL,            -- 'order', 'package', 'product', 'stock', …
    subject_id {int} NOT NULL,
    action     {text} NOT NULL,
    field      {text},
    before     {text},
    after      {text}
) {strict};
CREATE INDEX audit_entries_by_subject ON audit_entries (subject, subject_id, id);

-- Shops ---------------------------------------------------------------------------------------------------------

CREATE TABLE shops (
    id           {id},
    name         {text} NOT NULL UNIQUE,
    platform     {text} NOT NULL,
    time_zone    {text} NOT NULL,
    currency     {text} NOT NULL,
    mark_at      {text} NOT NULL CHECK (mark_at IN ('packed', 'shipped')),
    split_policy {text} NOT NULL DEFAULT 'wait' CHECK (split_policy IN ('wait', 'split')),
    cost_policy  {text} NOT NULL DEFAULT 'cheapest' CHECK (cost_policy IN ('cheapest', 'fastest')),
    merge_group  {text}
) {strict};

CREATE TABLE mapping_profiles (
    name     {text} NOT NULL PRIMARY KEY,
    platform {text} NOT NULL,
    mapping  {text} NOT NULL -- JSON: field → headers
) {strict};

-- Products ------------------------------------------------------------------------------------------------------

CREATE TABLE products (
    id                   {id},
    sku                  {text} NOT NULL,
    sku_key              {text} NOT NULL UNIQUE, -- folded
    name_en              {text} NOT NULL DEFAULT '',
    name_zh              {text} NOT NULL DEFAULT '',
    weight_grams         {int} NOT NULL DEFAULT 0 CHECK (weight_grams >= 0),
    length_mm            {int} NOT NULL DEFAULT 0 CHECK (length_mm >= 0),
    width_mm             {int} NOT NULL DEFAULT 0 CHECK (width_mm >= 0),
    height_mm            {int} NOT NULL DEFAULT 0 CHECK (height_mm >= 0),
    hs_code              {text} NOT NULL DEFAULT '',
    origin               {text} NOT NULL DEFAULT '',
    declared_name_en     {text} NOT NULL DEFAULT '',
    declared_name_zh     {text} NOT NULL DEFAULT '',
    declared_value_minor {int},
    declared_currency    {text},
    battery              {int} NOT NULL DEFAULT 0,
    liquid               {int} NOT NULL DEFAULT 0,
    powder               {int} NOT NULL DEFAULT 0,
    magnet               {int} NOT NULL DEFAULT 0,
    is_bundle            {int} NOT NULL DEFAULT 0,
    picture              {text} NOT NULL DEFAULT '' -- a file below attachments/
) {strict};

CREATE TABLE product_barcodes (
    barcode_key {text} NOT NULL, -- folded
    product_id  {int} NOT NULL REFERENCES products (id),
    barcode     {text} NOT NULL,
    PRIMARY KEY (barcode_key, product_id) -- two products may share a code: the station then asks which
) {strict};
CREATE INDEX product_barcodes_by_product ON product_barcodes (product_id);

-- Words of SKU, names and barcodes, folded by core, by the product's id.
{full_text product_words};

CREATE TABLE bundle_components (
    bundle_id    {int} NOT NULL REFERENCES products (id),
    component_id {int} NOT NULL REFERENCES products (id),
    quantity     {int} NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (bundle_id, component_id)
) {strict};

CREATE TABLE aliases (
    id           {id},
    shop_id      {int} REFERENCES shops (id), -- one of the two is set
    platform     {text},
    platform_sku {text} NOT NULL,
    sku_key      {text} NOT NULL,
    product_id   {int} NOT NULL REFERENCES products (id),
    quantity     {int} NOT NULL CHECK (quantity > 0),
    CHECK ((shop_id IS NULL) <> (platform IS NULL))
) {strict};
CREATE UNIQUE INDEX aliases_of_shop ON aliases (shop_id, sku_key) WHERE shop_id IS NOT NULL;
CREATE UNIQUE INDEX aliases_of_platform ON aliases (platform, sku_key) WHERE platform IS NOT NULL;

-- Warehouses and stock ------------------------------------------------------------------------------------------

CREATE TABLE warehouses (
    id                     {id},
    code                   {text} NOT NULL UNIQUE,
    name                   {text} NOT NULL,
    kind                   {text} NOT NULL CHECK (kind IN ('own', 'third_party', 'overseas', 'marketplace')),
    country                {text} NOT NULL,
    address                {text} NOT NULL DEFAULT '',
    handling_package_minor {int} NOT NULL DEFAULT 0,
    handling_piece_minor   {int} NOT NULL DEFAULT 0,
    currency               {text} NOT NULL
) {strict};

CREATE TABLE bins (
    id            {id},
    warehouse_id  {int} NOT NULL REFERENCES warehouses (id),
    code          {text} NOT NULL,
    zone          {text} NOT NULL DEFAULT '',
    pick_sequence {int},
    walk_key      {text} NOT NULL, -- compares bytewise in walking order: pick sequence, else zone and natural code
    UNIQUE (warehouse_id, code)
) {strict};
CREATE INDEX bins_by_code ON bins (code);

-- Append-only. A level is the sum of its moves and can be rebuilt.
CREATE TABLE stock_moves (
    id         {id},
    product_id {int} NOT NULL REFERENCES products (id),
    bin_id     {int} NOT NULL REFERENCES bins (id),
    delta      {int} NOT NULL CHECK (delta <> 0),
    reason     {text} NOT NULL,
    reference  {text} NOT NULL DEFAULT '',
    who        {text} NOT NULL,
    at         {int} NOT NULL
) {strict};
CREATE INDEX stock_moves_by_place ON stock_moves (product_id, bin_id, id);
CREATE INDEX stock_moves_by_reference ON stock_moves (reference, id);

CREATE TABLE stock_levels (
    product_id {int} NOT NULL REFERENCES products (id),
    bin_id     {int} NOT NULL REFERENCES bins (id),
    on_hand    {int} NOT NULL DEFAULT 0,
    reserved   {int} NOT NULL DEFAULT 0,
    since_at   {int} NOT NULL, -- when the bin was last empty of it: oldest stock goes first
    PRIMARY KEY (product_id, bin_id),
    CHECK (reserved >= 0 AND reserved <= on_hand)
) {strict};
CREATE INDEX stock_levels_by_bin ON stock_levels (bin_id);

-- Channels ------------------------------------------------------------------------------------------------------

CREATE TABLE channels (
    id                 {id},
    code               {text} NOT NULL UNIQUE,
    name               {text} NOT NULL,
    carrier            {text} NOT NULL,
    numbers            {text} NOT NULL CHECK (numbers IN ('none', 'range', 'typed')),
    max_weight_grams   {int},
    max_length_mm      {int},
    max_sum_mm         {int},
    max_value_minor    {int},
    value_currency     {text},
    no_battery         {int} NOT NULL DEFAULT 0,
    no_liquid          {int} NOT NULL DEFAULT 0,
    per_kilogram_minor {int} NOT NULL DEFAULT 0,
    per_piece_minor    {int} NOT NULL DEFAULT 0,
    currency           {text} NOT NULL,
    volumetric_divisor {int}, -- cubic centimetres per kilogram; absent: volume is not billed
    min_days           {int} NOT NULL DEFAULT 0,
    max_days           {int} NOT NULL DEFAULT 0
) {strict};

CREATE TABLE channel_countries (
    channel_id {int} NOT NULL REFERENCES channels (id),
    country    {text} NOT NULL,
    PRIMARY KEY (channel_id, country)
) {strict};

-- No row: every warehouse.
CREATE TABLE channel_warehouses (
    channel_id   {int} NOT NULL REFERENCES channels (id),
    warehouse_id {int} NOT NULL REFERENCES warehouses (id),
    PRIMARY KEY (channel_id, warehouse_id)
) {strict};

CREATE TABLE number_ranges (
    id           {id},
    channel_id   {int} NOT NULL REFERENCES channels (id),
    prefix       {text} NOT NULL, -- S10: two letters
    suffix       {text} NOT NULL, -- S10: country of the issuing post
    first_serial {int} NOT NULL,
    last_serial  {int} NOT NULL,
    next_serial  {int} NOT NULL,
    CHECK (first_serial <= next_serial AND next_serial <= last_serial + 1)
) {strict};
CREATE INDEX number_ranges_by_channel ON number_ranges (channel_id, id);

-- Every number that was ever given to a package, whether taken from a range or typed.
CREATE TABLE tracking_numbers (
    number_key {text} NOT NULL PRIMARY KEY, -- folded
    number     {text} NOT NULL,
    channel_id {int} REFERENCES channels (id),
    package_id {int} NOT NULL,
    state      {text} NOT NULL CHECK (state IN ('live', 'dead')),
    taken_at   {int} NOT NULL
) {strict};
CREATE UNIQUE INDEX tracking_numbers_live ON tracking_numbers (package_id) WHERE state = 'live';

-- Orders --------------------------------------------------------------------------------------------------------

CREATE TABLE orders (
    id                    {id},
    shop_id               {int} NOT NULL REFERENCES shops (id),
    platform_order_id     {text} NOT NULL,
    version_at            {int},
    content_hash          {text} NOT NULL, -- of the content taken last
    platform_status       {text} NOT NULL
        CHECK (platform_status IN ('unpaid', 'paid', 'partly_shipped', 'shipped', 'completed', 'cancelled')),
    stage                 {text} NOT NULL,
    buyer_id              {text} NOT NULL DEFAULT '',
    buyer_name            {text} NOT NULL DEFAULT '',
    buyer_email           {text} NOT NULL DEFAULT '',
    buyer_phone           {text} NOT NULL DEFAULT '',
    ship_name             {text} NOT NULL DEFAULT '',
    ship_company          {text} NOT NULL DEFAULT '',
    ship_lines            {text} NOT NULL DEFAULT '', -- one a line
    ship_city             {text} NOT NULL DEFAULT '',
    ship_region           {text} NOT NULL DEFAULT '',
    ship_postcode         {text} NOT NULL DEFAULT '',
    ship_country          {text} NOT NULL DEFAULT '',
    ship_phone            {text} NOT NULL DEFAULT '',
    placed_at             {int},
    placed_date           {text},
    paid_at               {int},
    paid_date             {text},
    ship_by               {int},
    ship_by_date          {text},
    deliver_by            {int},
    deliver_by_date       {text},
    ship_by_sort          {int} NOT NULL, -- ship_by, or far away: lists are in this order
    service_level         {text} NOT NULL DEFAULT '',
    buyer_note            {text} NOT NULL DEFAULT '',
    ioss_number           {text} NOT NULL DEFAULT '',
    vat_number            {text} NOT NULL DEFAULT '',
    total_minor           {int},
    shipping_minor        {int},
    currency              {text},
    pieces                {int} NOT NULL DEFAULT 0,
    fulfilled_by_platform {int} NOT NULL DEFAULT 0,
    buyer_asked_cancel    {int} NOT NULL DEFAULT 0,
    in_review             {int} NOT NULL DEFAULT 0,
    held                  {int} NOT NULL DEFAULT 0,
    held_reason           {text} NOT NULL DEFAULT '',
    held_until            {int},
    merge_key             {text} NOT NULL DEFAULT '', -- hash of buyer and normalised ship-to; alike may be merged
    imported_at           {int} NOT NULL,
    changed_at            {int} NOT NULL,
    purged_at             {int}, -- set: what the buyer was called and where he lives has been taken out
    UNIQUE (shop_id, platform_order_id)
) {strict};
CREATE INDEX orders_by_number ON orders (platform_order_id);
CREATE INDEX orders_by_stage ON orders (stage, ship_by_sort, id);
CREATE INDEX orders_by_deadline ON orders (ship_by_sort, id);
CREATE INDEX orders_by_shop ON orders (shop_id, stage, ship_by_sort, id);
-- How many came in on each of the last days, without a look at the rows.
CREATE INDEX orders_by_arrival ON orders (coalesce(paid_at, placed_at));
CREATE INDEX orders_held_until ON orders (held_until) WHERE held_until IS NOT NULL;

CREATE TABLE order_lines (
    id               {id},
    order_id         {int} NOT NULL REFERENCES orders (id),
    position         {int} NOT NULL,
    platform_line_id {text} NOT NULL DEFAULT '',
    platform_sku     {text} NOT NULL DEFAULT '',
    sku_key          {text} NOT NULL DEFAULT '',
    title            {text} NOT NULL DEFAULT '',
    quantity         {int} NOT NULL CHECK (quantity >= 0),          -- ordered − cancelled
    shipped          {int} NOT NULL DEFAULT 0, -- elsewhere, not by our packages; negative: of ours, counted no more
    unit_price_minor {int},
    total_minor      {int},
    currency         {text},
    needs_shipping   {int} NOT NULL DEFAULT 1,
    product_id       {int} REFERENCES products (id), -- found through an alias; absent: unmapped
    product_quantity {int} NOT NULL DEFAULT 1        -- pieces of the product in one piece of the line
) {strict};
CREATE INDEX order_lines_by_order ON order_lines (order_id, position);
CREATE INDEX order_lines_unmapped ON order_lines (sku_key) WHERE product_id IS NULL AND needs_shipping = 1;

-- Every content that was ever taken, by its hash: what was replaced is stale when it comes again.
CREATE TABLE order_versions (
    order_id     {int} NOT NULL REFERENCES orders (id),
    content_hash {text} NOT NULL,
    version_at   {int},
    taken_at     {int} NOT NULL,
    payload      {blob}, -- the source's rows, compressed; dropped after 90 days
    PRIMARY KEY (order_id, content_hash)
) {strict};
CREATE INDEX order_versions_with_payload ON order_versions (taken_at) WHERE payload IS NOT NULL;

-- The files that orders came in by, and the first rows of each that were refused. The rows hold what stands in the
-- source: they are dropped when the sources' own rows are.
CREATE TABLE order_files (
    id        {id},
    shop_id   {int} NOT NULL REFERENCES shops (id),
    taken_at  {int} NOT NULL,
    name      {text} NOT NULL, -- without its folders
    format    {text} NOT NULL, -- its word, or the profile's name
    added     {int} NOT NULL,
    changed   {int} NOT NULL,
    unchanged {int} NOT NULL,
    refused   {int} NOT NULL, -- rows
    is_whole  {int} NOT NULL CHECK (is_whole IN (0, 1)),
    failure   {text} NOT NULL -- that broke it off: its code, then its arguments, a line each; empty: none did
) {strict};
CREATE INDEX order_files_by_shop ON order_files (shop_id, id);

CREATE TABLE order_file_refusals (
    file_id  {int} NOT NULL REFERENCES order_files (id),
    position {int} NOT NULL,
    line     {int} NOT NULL,
    code     {text} NOT NULL,
    header   {text} NOT NULL,
    value    {text} NOT NULL,
    more     {text} NOT NULL,
    PRIMARY KEY (file_id, position)
) {strict};

-- What the platform says of where an order goes, of those whose ship-to a person has corrected here.
CREATE TABLE corrected_addresses (
    order_id {int} NOT NULL PRIMARY KEY REFERENCES orders (id),
    name     {text} NOT NULL,
    company  {text} NOT NULL,
    lines    {text} NOT NULL, -- one a line
    city     {text} NOT NULL,
    region   {text} NOT NULL,
    postcode {text} NOT NULL,
    country  {text} NOT NULL,
    phone    {text} NOT NULL
) {strict};

-- Coloured words on orders, free for the seller.
CREATE TABLE tags (
    id       {id},
    name     {text} NOT NULL,
    name_key {text} NOT NULL UNIQUE, -- folded
    color    {text} NOT NULL
        CHECK (color IN ('red', 'orange', 'yellow', 'green', 'teal', 'blue', 'violet', 'grey'))
) {strict};

CREATE TABLE order_tags (
    tag_id   {int} NOT NULL REFERENCES tags (id),
    order_id {int} NOT NULL REFERENCES orders (id),
    PRIMARY KEY (tag_id, order_id)
) {strict};
CREATE INDEX order_tags_by_order ON order_tags (order_id, tag_id);

-- Words and pairs of ideographs, folded by core, by the order's id.
{full_text order_words};

CREATE TABLE stage_counters (
    shop_id {int} NOT NULL REFERENCES shops (id),
    stage   {text} NOT NULL,
    orders  {int} NOT NULL,
    PRIMARY KEY (shop_id, stage)
) {strict};

-- Packages ------------------------------------------------------------------------------------------------------
-- A package's number is made from its id; a wave's number is its id.

CREATE TABLE packages (
    id                {id},
    shop_id           {int} NOT NULL REFERENCES shops (id), -- of its first order
    state             {text} NOT NULL CHECK (state IN ('waiting', 'ready', 'in_wave', 'picked', 'packed', 'shipped',
                                                       'delivered', 'returned', 'cancelled')),
    merged_into       {int} REFERENCES packages (id), -- set: stands aside while that package lives
    held              {int} NOT NULL DEFAULT 0,
    held_reason       {text} NOT NULL DEFAULT '',
    in_review         {int} NOT NULL DEFAULT 0,
    urgent            {int} NOT NULL DEFAULT 0,
    reasons           {text} NOT NULL DEFAULT '', -- codes, separated by spaces, heaviest first
    country           {text} NOT NULL DEFAULT '',
    warehouse_id      {int} REFERENCES warehouses (id),
    channel_id        {int} REFERENCES channels (id),
    why               {text} NOT NULL DEFAULT '', -- JSON: how warehouse and channel were chosen, and why not the others
    tracking_number   {text} NOT NULL DEFAULT '',
    carrier           {text} NOT NULL DEFAULT '',
    label_sequence    {int} NOT NULL DEFAULT 0, -- labels made so far, dead ones too
    wave_id           {int},
    wave_position     {int} NOT NULL DEFAULT 0,
    slot              {int},
    station_id        {int}, -- the station that has claimed it
    claimed_at        {int},
    ship_by_sort      {int} NOT NULL,
    paid_sort         {int} NOT NULL,
    pieces            {int} NOT NULL DEFAULT 0, -- of products, components counted
    single_product_id {int}, -- the product, when the package is one piece
    weight_grams      {int} NOT NULL DEFAULT 0,
    created_at        {int} NOT NULL,
    packed_at         {int},
    shipped_at        {int},
    dispatch_id       {int} -- what it left with; absent: it was shipped without a scan at the door
) {strict};
CREATE INDEX packages_waiting ON packages (ship_by_sort, paid_sort, id)
    WHERE state = 'waiting' AND merged_into IS NULL;
CREATE INDEX packages_at_bench ON packages (warehouse_id, single_product_id, urgent DESC, ship_by_sort, paid_sort, wave_position, id)
    WHERE state IN ('ready', 'in_wave', 'picked') AND merged_into IS NULL;
CREATE INDEX packages_by_wave ON packages (wave_id, wave_position) WHERE wave_id IS NOT NULL;
CREATE INDEX packages_claimed ON packages (station_id) WHERE station_id IS NOT NULL;
CREATE INDEX packages_packed ON packages (packed_at) WHERE state = 'packed';
CREATE INDEX packages_by_dispatch ON packages (dispatch_id) WHERE dispatch_id IS NOT NULL;
-- What stands where and is due when, and what left on which day: counted from these alone (merged_into, always NULL
-- here, stands in it because the engine reads it again).
CREATE INDEX packages_open ON packages (warehouse_id, state, ship_by_sort, merged_into)
    WHERE state IN ('waiting', 'ready', 'in_wave', 'picked', 'packed') AND merged_into IS NULL;
CREATE INDEX packages_shipped ON packages (shipped_at, warehouse_id) WHERE shipped_at IS NOT NULL;
CREATE INDEX packages_by_tracking ON packages (tracking_number) WHERE tracking_number <> '';
CREATE INDEX packages_merged ON packages (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE package_lines (
    id            {id},
    package_id    {int} NOT NULL REFERENCES packages (id),
    order_line_id {int} NOT NULL REFERENCES order_lines (id),
    quantity      {int} NOT NULL CHECK (quantity > 0)
) {strict};
CREATE INDEX package_lines_by_package ON package_lines (package_id);
CREATE INDEX package_lines_by_order_line ON package_lines (order_line_id);

-- What is still to be scanned, by product (bundles by component). Only for packages before `packed`, and for
-- cancelled ones, so that the bench can say whose piece it holds.
CREATE TABLE package_pieces (
    package_id {int} NOT NULL REFERENCES packages (id),
    product_id {int} NOT NULL REFERENCES products (id),
    quantity   {int} NOT NULL CHECK (quantity > 0),
    verified   {int} NOT NULL DEFAULT 0,
    PRIMARY KEY (package_id, product_id),
    CHECK (verified >= 0 AND verified <= quantity)
) {strict};
CREATE INDEX package_pieces_by_product ON package_pieces (product_id, package_id);

CREATE TABLE reservations (
    package_line_id {int} NOT NULL REFERENCES package_lines (id),
    product_id      {int} NOT NULL REFERENCES products (id),
    bin_id          {int} NOT NULL REFERENCES bins (id),
    quantity        {int} NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (package_line_id, product_id, bin_id)
) {strict};
CREATE INDEX reservations_by_place ON reservations (product_id, bin_id);

-- What a ready package had reserved when it was merged away: taking the merged one apart reserves it again.
CREATE TABLE set_aside_reservations (
    package_line_id {int} NOT NULL REFERENCES package_lines (id),
    product_id      {int} NOT NULL REFERENCES products (id),
    bin_id          {int} NOT NULL REFERENCES bins (id),
    quantity        {int} NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (package_line_id, product_id, bin_id)
) {strict};

-- Floor ---------------------------------------------------------------------------------------------------------

CREATE TABLE waves (
    id           {id},
    kind         {text} NOT NULL CHECK (kind IN ('single', 'single_sku', 'multi')),
    warehouse_id {int} NOT NULL REFERENCES warehouses (id),
    state        {text} NOT NULL CHECK (state IN ('open', 'at_station', 'picked', 'done')),
    created_by   {text} NOT NULL,
    created_at   {int} NOT NULL
) {strict};

CREATE TABLE wave_lines (
    wave_id    {int} NOT NULL REFERENCES waves (id),
    position   {int} NOT NULL, -- in walking order, from 1
    bin_id     {int} NOT NULL REFERENCES bins (id),
    product_id {int} NOT NULL REFERENCES products (id),
    quantity   {int} NOT NULL CHECK (quantity >= 0),
    missing    {int} NOT NULL DEFAULT 0,
    noted      {int} NOT NULL DEFAULT 0 CHECK (noted >= 0), -- not found on the walk, not settled yet
    PRIMARY KEY (wave_id, bin_id, product_id)
) {strict};

CREATE TABLE printers (
    id              {id},
    name            {text} NOT NULL,
    language        {text} NOT NULL CHECK (language IN ('zpl', 'tspl', 'pdf')),
    width_mm        {int} NOT NULL,
    height_mm       {int} NOT NULL,
    dpi             {int} NOT NULL,
    target          {text} NOT NULL,
    offset_right_um {int} NOT NULL DEFAULT 0, -- micrometres
    offset_down_um  {int} NOT NULL DEFAULT 0,
    darkness        {int}, -- in the language's own steps; absent: as the printer is set
    speed           {int}, -- inches a second; absent: as the printer is set
    removed_at      {int} -- its jobs stay in the journal
) {strict};
CREATE UNIQUE INDEX printers_by_name ON printers (name) WHERE removed_at IS NULL;

CREATE TABLE stations (
    id                {id},
    name              {text} NOT NULL UNIQUE,
    warehouse_id      {int} NOT NULL REFERENCES warehouses (id),
    printer_id        {int} REFERENCES printers (id),
    open_wave_id      {int} REFERENCES waves (id),
    open_package_id   {int} REFERENCES packages (id), -- the package whose pieces are being verified
    scan_without_wave {int} NOT NULL DEFAULT 1
) {strict};

-- What was scanned and what was answered: the last 20 on the screen, undo, and the proof of who packed what.
CREATE TABLE scans (
    id          {id},
    station_id  {int} NOT NULL REFERENCES stations (id),
    at          {int} NOT NULL,
    code        {text} NOT NULL,
    answer      {text} NOT NULL,
    answer_code {text} NOT NULL,
    package_id  {int},
    product_id  {int},
    slot        {int},
    undone      {int} NOT NULL DEFAULT 0
) {strict};
CREATE INDEX scans_by_station ON scans (station_id, id);

CREATE TABLE print_jobs (
    id         {id},
    printer_id {int} NOT NULL REFERENCES printers (id),
    package_id {int},
    kind       {text} NOT NULL, -- 'label', 'test_page', 'pick_list', 'handover_list'
    state      {text} NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'confirmed', 'failed', 'unknown')),
    owner      {text} NOT NULL DEFAULT '', -- the process that sends it
    sha256     {text} NOT NULL,
    attempts   {int} NOT NULL DEFAULT 0,
    reprint_of {int} REFERENCES print_jobs (id),
    reason     {text} NOT NULL DEFAULT '',
    error      {text} NOT NULL DEFAULT '',
    queued_at  {int} NOT NULL,
    sent_at    {int},
    bytes      {blob} NOT NULL -- last: reading a column behind it would read all of it
) {strict};
CREATE INDEX print_jobs_queued ON print_jobs (printer_id, id) WHERE state = 'queued';
CREATE INDEX print_jobs_unknown ON print_jobs (id) WHERE state = 'unknown';
-- At most one label per printer can be in doubt after a crash.
CREATE UNIQUE INDEX print_jobs_sending ON print_jobs (printer_id) WHERE state = 'sending';
CREATE INDEX print_jobs_by_package ON print_jobs (package_id, id) WHERE package_id IS NOT NULL;

-- What is scanned into one bag at the door. A dispatch's number is its id.
CREATE TABLE dispatches (
    id         {id},
    channel_id {int} NOT NULL REFERENCES channels (id),
    opened_by  {text} NOT NULL,
    opened_at  {int} NOT NULL,
    closed_at  {int} -- absent: still scanned into
) {strict};
CREATE UNIQUE INDEX dispatches_open ON dispatches (channel_id) WHERE closed_at IS NULL;

-- Connections to platforms --------------------------------------------------------------------------------------

-- How a shop is connected. One without a row works by files. Secrets are in the key store, never here.
CREATE TABLE shop_connections (
    shop_id          {int} NOT NULL PRIMARY KEY REFERENCES shops (id),
    region           {text} NOT NULL,
    marketplaces     {text} NOT NULL, -- one a line
    seller_id        {text} NOT NULL,
    shop_url         {text} NOT NULL, -- of a shop that is a site of its own
    base_url         {text} NOT NULL, -- for tests only
    paused           {int} NOT NULL DEFAULT 0,
    tells_stock      {int} NOT NULL DEFAULT 0,
    safety_stock     {int} NOT NULL DEFAULT 0 CHECK (safety_stock >= 0),
    authorized_until {int},
    connected_at     {int} NOT NULL,
    -- how far its orders are here
    pulled_to        {int}, -- every change before it is here
    window_from      {int}, -- a window that is not whole yet, and where its next page begins
    window_to        {int},
    continuation     {text} NOT NULL DEFAULT '',
    continued_at     {int},
    -- how it goes
    tried_at         {int},
    good_at          {int},
    next_at          {int},
    failures         {int} NOT NULL DEFAULT 0, -- in a row
    error            {text} NOT NULL DEFAULT '', -- its code
    error_arguments  {text} NOT NULL DEFAULT ''  -- one a line
) {strict};
CREATE INDEX shop_connections_next ON shop_connections (next_at) WHERE paused = 0;

-- Which of the platform's locations has the stock of which warehouse. None: the shop as a whole has all of it.
CREATE TABLE shop_locations (
    shop_id      {int} NOT NULL REFERENCES shops (id),
    warehouse_id {int} NOT NULL REFERENCES warehouses (id), -- its pieces are told at one location only
    location     {text} NOT NULL, -- the platform's id
    name         {text} NOT NULL, -- as the platform called it when it was chosen
    PRIMARY KEY (shop_id, warehouse_id)
) {strict};

-- When a shop's rounds began to fail, failed otherwise, or were good again: the last of them.
CREATE TABLE shop_events (
    id              {id},
    shop_id         {int} NOT NULL REFERENCES shops (id),
    at              {int} NOT NULL,
    error           {text} NOT NULL, -- its code; empty: good again
    error_arguments {text} NOT NULL  -- one a line
) {strict};
CREATE INDEX shop_events_of_shop ON shop_events (shop_id, id);

-- How many requests an account may still make, so that a new run of the program does not begin with a full bucket.
CREATE TABLE request_budgets (
    shop_id              {int} NOT NULL REFERENCES shops (id),
    operation            {text} NOT NULL,
    per_second_millionth {int} NOT NULL,
    burst_millionth      {int} NOT NULL,
    left_millionth       {int} NOT NULL,
    at                   {int} NOT NULL,
    blocked_until        {int} NOT NULL,
    PRIMARY KEY (shop_id, operation)
) {strict};

-- Orders of a platform that could not be understood, until they are.
CREATE TABLE unreadable_orders (
    shop_id           {int} NOT NULL REFERENCES shops (id),
    platform_order_id {text} NOT NULL,
    what              {text} NOT NULL,
    at                {int} NOT NULL,
    PRIMARY KEY (shop_id, platform_order_id)
) {strict};

-- What a shop's adapter must know of an order later, and its platform does not tell: in the adapter's own words.
CREATE TABLE order_notes (
    shop_id           {int} NOT NULL REFERENCES shops (id),
    platform_order_id {text} NOT NULL,
    note              {text} NOT NULL,
    PRIMARY KEY (shop_id, platform_order_id)
) {strict};

-- What each shop has sold that its seller ships: a SKU that is a product's own needs no alias to be told its stock.
CREATE TABLE sold_skus (
    shop_id      {int} NOT NULL REFERENCES shops (id),
    sku_key      {text} NOT NULL, -- folded
    platform_sku {text} NOT NULL,
    PRIMARY KEY (shop_id, sku_key)
) {strict};

-- What a shop was last told of how many can be bought.
CREATE TABLE told_stock (
    shop_id      {int} NOT NULL REFERENCES shops (id),
    platform_sku {text} NOT NULL,
    location     {text} NOT NULL,          -- the platform's id; empty: the whole shop
    quantity     {int} NOT NULL,
    told_at      {int} NOT NULL,
    confirmed_at {int},                    -- the platform was asked, and has it
    words        {text} NOT NULL DEFAULT '', -- why it did not take it
    PRIMARY KEY (shop_id, platform_sku, location)
) {strict};

-- Outbox --------------------------------------------------------------------------------------------------------

CREATE TABLE outbox_pushes (
    id         {id},
    shop_id    {int} NOT NULL REFERENCES shops (id),
    number     {int} NOT NULL, -- NNNN of the file's name
    file       {text} NOT NULL,
    state      {text} NOT NULL CHECK (state IN ('sending', 'done')),
    owner      {text} NOT NULL,
    created_at {int} NOT NULL,
    UNIQUE (shop_id, number)
) {strict};

CREATE TABLE outbox_entries (
    id          {id},
    key         {text} NOT NULL UNIQUE, -- idempotency: order, package, label sequence
    kind        {text} NOT NULL,        -- 'mark_shipped'
    shop_id     {int} NOT NULL REFERENCES shops (id),
    order_id    {int},
    package_id  {int},
    tracking    {text} NOT NULL DEFAULT '',
    carrier     {text} NOT NULL DEFAULT '',
    payload     {text} NOT NULL DEFAULT '', -- JSON, read by core
    state       {text} NOT NULL CHECK (state IN ('waiting', 'sending', 'done', 'failed', 'ask', 'cancelled')),
    owner       {text} NOT NULL DEFAULT '',
    push_id     {int} REFERENCES outbox_pushes (id),
    attempts    {int} NOT NULL DEFAULT 0,
    next_try_at {int},
    last_error  {text} NOT NULL DEFAULT '',
    last_words  {text} NOT NULL DEFAULT '', -- the platform's own
    is_void     {int} NOT NULL DEFAULT 0,   -- its label became void while it was being told
    created_at  {int} NOT NULL,
    done_at     {int}
) {strict};
CREATE INDEX outbox_entries_waiting ON outbox_entries (shop_id, id) WHERE state = 'waiting';
CREATE INDEX outbox_entries_failed ON outbox_entries (shop_id, id) WHERE state IN ('failed', 'ask');
CREATE INDEX outbox_entries_by_package ON outbox_entries (package_id);
CREATE INDEX outbox_entries_by_push ON outbox_entries (push_id) WHERE push_id IS NOT NULL;
