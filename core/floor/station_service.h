// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/packing_service.h"
#include "core/floor/scan_reader.h"
#include "core/floor/shortage_service.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::floor {

/// What a scan stands on: the store, the clock, what draws, the journal and the printers of this process.
struct BenchTools {
    db::Connection& db;
    const Clock& clock;
    labels::DrawingTools drawing;
    printing::PrintJournal& journal;
    printing::PrintDispatch& dispatch;
};

/// What became of pieces that were missing or damaged at a station.
struct LostPieces {
    PackageId package;
    std::string packageNumber;
    std::optional<std::int64_t> slot; // at the wall
    ProductFace product;
    Quantity lost;
    struct Fetch {
        std::string bin;
        Quantity quantity;
    };
    std::vector<Fetch> fetch; // where the pieces lie that take their place, in walking order
    std::vector<PutBack> back; // short: what had been scanned for the package, and where it goes

    /// Nobody has them: the claim has ended, and the package is `waiting` with the reason `short`.
    [[nodiscard]] bool isShort() const { return fetch.empty(); }
};

/// What a station gave back: a package with the pieces that were scanned for it, else a wave.
struct GivenBack {
    std::optional<PackageId> package;
    std::string packageNumber;
    Quantity unscanned;
    std::optional<WaveId> wave;
    std::int64_t left = 0; // packages of the wave that have no label

    [[nodiscard]] bool isAnything() const { return package || wave; }
};

/// The bench: one scan, one answer. A scan decides by reads alone, then claims or packs in one short transaction
/// whose statements test again what the decision rests on; whoever was overtaken decides anew. So two benches that
/// scan one product never get the same package, and no bench waits while another draws a label.
class StationService {
public:
    StationService(const BenchTools& tools, audit::Actor actor);

    /// Throws invalid_argument {"station", name} for an empty or overlong name, already_exists.
    StationId add(std::string_view name, WarehouseId warehouse, std::optional<PrinterId> printer);
    [[nodiscard]] std::vector<Station> list() { return m_stations.list(); }
    /// Throws not_found.
    [[nodiscard]] Station get(std::string_view name) { return m_stations.get(name); }

    /// Answers one scan. A label that is due is waited for until the printer has it, at most `wait`. Throws
    /// not_found for the station; everything that can happen at a bench is an answer.
    ScanAnswer scan(std::string_view code, StationId station, std::chrono::milliseconds wait);
    /// One scan of a product that stands for so many pieces; where their package lacks fewer, none of them counts
    /// (too_many). Another code is answered once.
    ScanAnswer scanPieces(std::string_view code, Quantity pieces, StationId station, std::chrono::milliseconds wait);
    /// The product that bears a code; of several, the one that is open at the station. Throws not_found {"product", code}.
    [[nodiscard]] ProductId productOf(std::string_view code, StationId station);
    /// The answer to `ask_which`: it was this product.
    ScanAnswer choose(ProductId product, std::string_view code, StationId station, std::chrono::milliseconds wait);

    /// Takes the last piece back, or the claim of a package without pieces, as long as no label is out: then
    /// not_allowed.
    ScanAnswer undo(StationId station);
    /// Gives the open package back, its pieces unscanned; without one, closes the open wave, whose begun packages
    /// stay the station's.
    GivenBack giveBack(StationId station);
    /// A person takes a package over that another station has claimed; what was scanned there stays scanned.
    /// Throws not_found; not_allowed when it is no longer to be packed.
    ScanAnswer takeOver(PackageId package, StationId station);

    /// Pieces of the package open at the station are not there; without an open package, of the wave that is open
    /// there: then its least pressing package that lacks the product. They leave the books of their bin
    /// (`missing_at_bench`) and are fetched from the next bin that has them free, else the package goes back to
    /// waiting. Throws not_found; not_allowed {"shortage", why} when nothing that is open lacks the product,
    /// invalid_argument {"short", quantity} when more is reported than is lacking.
    LostPieces reportMissing(ProductId product, Quantity quantity, StationId station);
    /// The piece in the packer's hand cannot be sold: it leaves the books of its bin (`damaged`), and another one is
    /// fetched in the same way. Where pieces of the product were scanned already, one of them counts as not scanned:
    /// it may be the one. With `slot` it lay in that slot of the open wall, which lacks it now. Throws the same.
    LostPieces reportDamaged(ProductId product, StationId station, std::optional<std::int64_t> slot = {});
    /// All that the slots of the wall here still lack is not there: each as `reportMissing` has it, by slot, but
    /// nothing is fetched again from a bin where the wave has missed the product. What another station has begun is
    /// left alone. Throws not_allowed when no wave is open here.
    std::vector<LostPieces> reportGaps(StationId station);

    /// Newest first.
    [[nodiscard]] std::vector<RecordedScan> lastScans(StationId station, std::size_t limit = 20)
    {
        return m_stations.listScans(station, limit);
    }

private:
    /// One scan being answered.
    struct Scan {
        std::string code;
        StationId station;
        std::chrono::milliseconds wait{};
        std::chrono::steady_clock::time_point began;
        Quantity pieces{1}; // in the hand, with this one
    };
    using Attempt = std::function<std::optional<ScanAnswer>(PackingService::Draw)>;

    [[nodiscard]] ScanAnswer finish(const Scan& scan, ScanAnswer answer);
    [[nodiscard]] ScanAnswer answer(const Scan& scan);
    [[nodiscard]] ScanAnswer answerControl(const Scan& scan, ControlCard card);
    [[nodiscard]] ScanAnswer answerWave(const Scan& scan, WaveId wave);
    /// The wave that is open at the station from now on, or none: nobody walks for a wave that is being packed.
    void openWave(const Station& station, std::optional<WaveId> wave);
    [[nodiscard]] ScanAnswer answerSlot(const Scan& scan, const SlotScan& slot);
    /// A bare number that nothing else bears is a slot of the wave that is open here.
    [[nodiscard]] std::optional<SlotScan> typedSlot(const Scan& scan);
    /// A slot's code, or at a wall its number, and no package is there.
    [[nodiscard]] std::optional<SlotScan> emptySlot(const Scan& scan);
    /// "12" or "W-12", typed from the list's heading: a wave, where nothing is open here and nothing else bears it.
    [[nodiscard]] std::optional<WaveId> typedWave(const Scan& scan);
    [[nodiscard]] ScanAnswer answerPackage(const Scan& scan, PackageId package);
    /// A label whose printing was in doubt is in the packer's hand: its job is confirmed. Empty when none was.
    [[nodiscard]] std::optional<PrintJobId> confirmLabel(const packages::Package& package);
    [[nodiscard]] ScanAnswer answerNumber(const Scan& scan, const channels::TrackingNumber& number);
    [[nodiscard]] ScanAnswer answerProducts(const Scan& scan, const std::vector<ProductId>& products);
    [[nodiscard]] ScanAnswer answerUnknown(const Scan& scan);

    /// Calls `attempt` until it has an answer: it has none when another was faster.
    [[nodiscard]] static ScanAnswer decide(const Attempt& attempt);
    [[nodiscard]] std::optional<ScanAnswer> placePiece(const Scan& scan, ProductId product, PackingService::Draw draw);
    [[nodiscard]] std::optional<ScanAnswer> addToOpen(const Scan& scan, const Station& station, ProductId product,
                                                      PackingService::Draw draw);
    [[nodiscard]] std::optional<ScanAnswer> verifyPiece(const Scan& scan, const Station& station, PackageId package,
                                                        ProductId product);
    [[nodiscard]] std::optional<ScanAnswer> completePackage(const PackRequest& request, PackingService::Draw draw);
    /// The stop where more pieces are in the hand than the package lacks. Empty where they are not.
    [[nodiscard]] std::optional<ScanAnswer> tooMany(const Scan& scan, PackageId package, ProductId product);
    /// Opens a package for verifying its pieces.
    [[nodiscard]] std::optional<ScanAnswer> openPackage(const Scan& scan, const Station& station, PackageId package);
    [[nodiscard]] ScanAnswer awaitNumber(const PackRequest& request, const Refused& refused);
    /// Why a package that was named does not get its label here. Empty when it may be packed at the station.
    [[nodiscard]] std::optional<Refused> whyNotHere(const Station& station, const packages::Package& package);

    /// The package open at the station, else the one of the open wave that a lost piece is missing from.
    [[nodiscard]] packages::Package packageThatLoses(const Station& station, ProductId product);
    /// The package in that slot of the open wall, where a piece of the product lies.
    [[nodiscard]] packages::Package packageInSlot(const Station& station, std::int64_t slot, ProductId product);
    void unverifyOne(const Station& station, PackageId package, ProductId product);
    /// What the reports have in common; it stands among the scans.
    [[nodiscard]] LostPieces lose(const Station& station, const packages::Package& package, ProductId product,
                                  const ShortageService::Lost& what);

    [[nodiscard]] ScanAnswer stop(const Refused& refused, std::optional<PackageId> package,
                                  std::optional<ProductId> product = {});
    [[nodiscard]] ScanAnswer about(AnswerCode code, std::optional<PackageId> package,
                                   std::optional<ProductId> product = {});
    /// Keeps an answer that changed nothing.
    void recordAlone(const Scan& scan, const ScanAnswer& answer);
    void addScan(const Scan& scan, const ScanAnswer& answer);

    db::Connection& m_db;
    const Clock& m_clock;
    printing::PrintJournal& m_journal;
    printing::PrintDispatch& m_dispatch;
    audit::Actor m_actor;
    PackingService m_packing;
    ScanReader m_reader;
    BenchRepository m_bench;
    StationRepository m_stations;
    WaveRepository m_waves;
    PromiseRepository m_promises;
    packages::PackageRepository m_packages;
    stock::StockRepository m_stock;
    ShortageService m_shortages;
    audit::AuditRepository m_audit;
};

} // namespace supercargo::floor
