// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo_buyers.h"

#include "core/base/countries.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>

namespace supercargo::demo {

namespace {

struct Town {
    const char* city;
    const char* region;
    const char* postcode;
};

/// Names and places of one country. In `street`, # stands for the house number.
struct Land {
    const char* code;
    std::array<const char*, 5> names;
    std::array<const char*, 3> streets;
    std::array<Town, 3> towns;
    const char* phone; // # stands for a digit
};

const Land kLands[] = {
    {"US",
     {"Siobhán O’Rourke", "Theodore K. Blackwood", "José Ángel Muñoz", "Ashley Carter", "Wei-Ling Chang"},
     {"# Amador Valley Blvd", "# Elm Street", "# Martin Luther King Dr, Apt 214"},
     {{{"Dublin", "CA", "94568"}, {"Portland", "OR", "97205"}, {"Austin", "TX", "78704"}}},
     "+1 925 555 01##"},
    {"GB",
     {"Eleanor Whitcombe", "Callum MacLeod", "Zoë Hargreaves", "Priya Patel", "Rhys Llewellyn"},
     {"# Rugby Road", "Flat 3, # Deansgate", "# Queen’s Crescent"},
     {{{"Leeds", "West Yorkshire", "LS1 4AP"}, {"Manchester", "", "M3 2BW"}, {"Edinburgh", "", "EH8 9YL"}}},
     "+44 7700 9000##"},
    {"DE",
     {"Jürgen Großmann-Hölderlin", "Anneliese Müller", "Sören Weiß", "Ayşe Yılmaz", "Käthe Böhm"},
     {"Straße des 17. Juni #", "Große Bleichen #", "Königsallee #, Hinterhaus"},
     {{{"Berlin", "", "10623"}, {"Hamburg", "", "20354"}, {"Düsseldorf", "", "40212"}}},
     "+49 30 5550 01##"},
    {"FR",
     {"Anaïs Lefèvre", "Noël Dubois", "Hélène Gaçon", "François Bœuf", "Maël Le Goff"},
     {"# rue de l’Église", "# avenue Jean-Jaurès", "# quai des Célestins"},
     {{{"Lyon", "", "69002"}, {"Paris", "", "75004"}, {"Nîmes", "", "30000"}}},
     "+33 1 99 00 01 ##"},
    {"IT",
     {"Giuseppe D’Angelo", "Chiara Nicolò", "Niccolò Bassi", "Beatrice Però", "Marco Rossi"},
     {"Via Garibaldi #", "Corso Vittorio Emanuele II #", "Piazza della Libertà #"},
     {{{"Milano", "MI", "20121"}, {"Torino", "TO", "10123"}, {"Bologna", "BO", "40121"}}},
     "+39 02 5550 01##"},
    {"ES",
     {"María Fernanda Ibáñez", "Íñigo Echeverría", "Begoña Peña", "Núria Puig", "Joaquín Ruiz"},
     {"Calle de Alcalá #", "Avenida de la Constitución #, 2º B", "Carrer d’Aragó #"},
     {{{"Madrid", "Madrid", "28014"}, {"Sevilla", "Sevilla", "41004"}, {"Barcelona", "Barcelona", "08009"}}},
     "+34 910 550 1##"},
    {"NL",
     {"Daniël van den Berg", "Chloë Jansen", "Sjoerd de Vries", "Noor Bakker", "Thijs Visser"},
     {"Prinsengracht #", "Oude Gracht #", "Coolsingel #"},
     {{{"Amsterdam", "", "1016 HT"}, {"Utrecht", "", "3511 AR"}, {"Rotterdam", "", "3012 AD"}}},
     "+31 20 555 01##"},
    {"PL",
     {"Łukasz Wiśniewski", "Małgorzata Żółć", "Paweł Dąbrowski", "Agnieszka Król", "Zbigniew Śliwa"},
     {"ul. Piotrkowska #", "ul. Świętojańska #", "al. Niepodległości # m. 12"},
     {{{"Łódź", "", "90-001"}, {"Gdynia", "", "81-368"}, {"Warszawa", "", "02-653"}}},
     "+48 22 555 01 ##"},
    {"SE",
     {"Åsa Lindqvist", "Björn Östlund", "Märta Sjöberg", "Göran Ek", "Elin Åkesson"},
     {"Drottninggatan #", "Sveavägen #", "Östra Hamngatan #"},
     {{{"Stockholm", "", "111 60"}, {"Malmö", "", "211 22"}, {"Göteborg", "", "411 09"}}},
     "+46 8 555 01 ##"},
    {"GR",
     {"Γιώργος Παπαδόπουλος", "Ελένη Νικολάου", "Δημήτρης Κωνσταντίνου", "Μαρία Αλεξίου", "Νίκος Γεωργίου"},
     {"Ερμού #", "Λεωφόρος Κηφισίας #", "Τσιμισκή #"},
     {{{"Αθήνα", "", "105 63"}, {"Θεσσαλονίκη", "", "546 23"}, {"Πάτρα", "", "262 21"}}},
     "+30 21 0555 01##"},
    {"RU",
     {"Дмитрий Соколов", "Ольга Ткаченко", "Алёна Фёдорова", "Сергей Щукин", "Юлия Зайцева"},
     {"ул. Ленина, д. #, кв. 15", "Невский проспект, д. #", "ул. Академика Королёва, д. #"},
     {{{"Москва", "Москва", "127427"},
       {"Санкт-Петербург", "Санкт-Петербург", "191025"},
       {"Новосибирск", "Новосибирская область", "630099"}}},
     "+7 495 555 01 ##"},
    {"BR",
     {"João Guimarães", "Conceição Araújo", "Luís Antônio Brandão", "Patrícia Gonçalves", "Thaís Magalhães"},
     {"Rua das Laranjeiras, #", "Avenida Paulista, #, apto 71", "Rua São João, #"},
     {{{"Rio de Janeiro", "RJ", "22240-003"}, {"São Paulo", "SP", "01310-100"}, {"Belo Horizonte", "MG", "30130-010"}}},
     "+55 11 5550 01##"},
    {"MX",
     {"Ximena Cárdenas", "Raúl Domínguez", "Guadalupe Núñez", "Andrés Peña", "Sofía Zúñiga"},
     {"Av. Insurgentes Sur #", "Calle Benito Juárez #", "Paseo de la Reforma #, piso 4"},
     {{{"Ciudad de México", "CDMX", "03100"}, {"Guadalajara", "Jal.", "44100"}, {"Monterrey", "N.L.", "64000"}}},
     "+52 55 5555 01##"},
    {"CA",
     {"Geneviève Tremblay", "Liam Kowalczyk", "Harpreet Singh", "Mackenzie Roy", "Étienne Côté"},
     {"# Rue Sainte-Catherine O", "# Bloor St W, Unit 5", "# Granville Street"},
     {{{"Montréal", "QC", "H3B 1A7"}, {"Toronto", "ON", "M5S 1W7"}, {"Vancouver", "BC", "V6Z 1K8"}}},
     "+1 514 555 01##"},
    {"AU",
     {"Matilda Nguyen", "Jack O’Sullivan", "Kirra Walker", "Lachlan Reid", "Ingrid Bjørnstad"},
     {"# Collins Street", "Unit 8, # Beach Road", "# George Street"},
     {{{"Melbourne", "VIC", "3000"}, {"Sydney", "NSW", "2000"}, {"Brisbane", "QLD", "4000"}}},
     "+61 2 5550 01##"},
    {"JP",
     {"山口 美咲", "佐々木 健太郎", "高橋 さくら", "渡邊 大輔", "ヤマモト リナ"},
     {"神宮前1丁目#番", "本町2-#-5 グリーンハイツ203号室", "北浜3丁目#"},
     {{{"渋谷区", "東京都", "150-0001"},
       {"横浜市中区", "神奈川県", "231-0005"},
       {"大阪市中央区", "大阪府", "541-0041"}}},
     "+81 3 5550 01##"},
    {"KR",
     {"김서연", "이민준", "박지후", "최수아", "정하윤"},
     {"세종대로 # 101동 1203호", "테헤란로 #", "해운대로 #번길 12"},
     {{{"서울", "서울특별시", "04524"}, {"서울", "서울특별시", "06134"}, {"부산", "부산광역시", "48094"}}},
     "+82 2 5550 01##"},
    {"IL",
     {"יעל כהן", "דוד לוי", "נועה מזרחי", "אורי פרץ", "תמר ביטון"},
     {"רחוב דיזנגוף #", "שדרות רוטשילד #, דירה 4", "רחוב הרצל #"},
     {{{"תל אביב", "", "6433222"}, {"חיפה", "", "3303139"}, {"ירושלים", "", "9423907"}}},
     "+972 3 555 01##"},
    {"SA",
     {"محمد العتيبي", "نورة القحطاني", "عبد الله الشمري", "فاطمة الزهراني", "خالد الحربي"},
     {"شارع الملك فهد #", "طريق الأمير محمد بن عبدالعزيز #", "حي النرجس، شارع #"},
     {{{"الرياض", "الرياض", "11564"}, {"جدة", "مكة المكرمة", "23334"}, {"الدمام", "الشرقية", "32241"}}},
     "+966 11 555 01##"},
    {"TH",
     {"นภัสสร วงศ์สวัสดิ์", "ธนกร ศรีสุข", "พิมพ์ชนก ใจดี", "กิตติพงษ์ แสงทอง", "อรุณี บุญมี"},
     {"# ถนนสุขุมวิท ซอย 21", "# ถนนพระราม 4", "# หมู่ 5 ถนนนิมมานเหมินท์"},
     {{{"เขตวัฒนา", "กรุงเทพมหานคร", "10110"},
       {"เขตบางรัก", "กรุงเทพมหานคร", "10500"},
       {"เมืองเชียงใหม่", "เชียงใหม่", "50200"}}},
     "+66 2 555 01##"},
};

std::string withNumber(const std::string& pattern, const std::int64_t number)
{
    const auto at = pattern.find('#');
    return at == std::string::npos ? pattern : pattern.substr(0, at) + std::to_string(number) + pattern.substr(at + 1);
}

std::string phoneOf(std::string pattern, DemoRandom& random)
{
    for (auto& c : pattern) {
        c = c == '#' ? static_cast<char>('0' + random.below(10)) : c;
    }
    return pattern;
}

} // namespace

DemoBuyer demoBuyer(const std::string_view country, const std::int64_t number, DemoRandom& random)
{
    const auto* const land = std::ranges::find(kLands, country, &Land::code);
    assert(land != std::end(kLands));
    const auto& town = land->towns[random.below(land->towns.size())];
    const auto id = "buyer" + std::to_string(100'000 + number * 7);
    return {.id = id,
            .name = land->names[random.below(land->names.size())],
            .email = id + "@mail.example",
            .line1 = withNumber(land->streets[random.below(land->streets.size())], random.between(1, 180)),
            .line2 = random.chance(60) ? "c/o " + std::string{land->names[random.below(land->names.size())]} : "",
            .city = town.city,
            .region = town.region,
            .postcode = town.postcode,
            .countryCode = land->code,
            .countryName = std::string{findCountry(land->code)->name},
            .phone = phoneOf(land->phone, random)};
}

} // namespace supercargo::demo
