package dev.chancery.testkit;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Actor;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.fact.Place;
import java.util.List;
import java.util.Locale;

/** The states of a world, the busiest first, with their partners, cities and organisations. */
final class WorldActors {
  /** Codes and seats of government, roughly by how much is written on their foreign relations. */
  private static final String STATES =
      """
      US Washington, GB London, FR Paris, RU Moscow, CN Beijing, DE Berlin, IN New Delhi, JP Tokyo,
      IT Rome, TR Ankara, ES Madrid, IL Jerusalem, CA Ottawa, AU Canberra, BR Brasília, PK Islamabad,
      SUHH Moscow, KR Seoul, IR Tehran, UA Kyiv, PL Warsaw, GR Athens, MX Mexico City, ID Jakarta,
      EG Cairo, SA Riyadh, NL The Hague, ZA Pretoria, SE Stockholm, VN Hanoi, RO Bucharest,
      RS Belgrade, AR Buenos Aires, MY Kuala Lumpur, CH Bern, PH Manila, HU Budapest, AZ Baku,
      GE Tbilisi, AM Yerevan, TH Bangkok, BD Dhaka, PT Lisbon, BE Brussels, AT Vienna, CZ Prague,
      BG Sofia, NO Oslo, DK Copenhagen, FI Helsinki, AE Abu Dhabi, KZ Astana, NZ Wellington, IE Dublin,
      SG Singapore, HR Zagreb, AL Tirana, CY Nicosia, CL Santiago, CO Bogotá, PE Lima, CU Havana,
      VE Caracas, NG Abuja, KE Nairobi, MA Rabat, DZ Algiers, TN Tunis, LY Tripoli, IQ Baghdad,
      SY Damascus, LB Beirut, JO Amman, KW Kuwait City, QA Doha, YE Sana'a, OM Muscat, BH Manama,
      AF Kabul, LK Colombo, NP Kathmandu, MM Naypyidaw, KP Pyongyang, MN Ulaanbaatar, BY Minsk,
      MD Chișinău, LT Vilnius, LV Riga, EE Tallinn, SK Bratislava, SI Ljubljana, BA Sarajevo,
      MK Skopje, ME Podgorica, YUCS Belgrade, CSHH Prague, DDDE East Berlin, IS Reykjavík,
      LU Luxembourg, MT Valletta, VA Vatican City, PS Ramallah, UZ Tashkent, KG Bishkek, TJ Dushanbe,
      TM Ashgabat, ET Addis Ababa, SD Khartoum, GH Accra, TZ Dodoma, UG Kampala, ZW Harare, ZM Lusaka,
      AO Luanda, MZ Maputo, NA Windhoek, BW Gaborone, CD Kinshasa, CG Brazzaville, CM Yaoundé,
      CI Yamoussoukro, SN Dakar, ML Bamako, SO Mogadishu, ER Asmara, DJ Djibouti, RW Kigali,
      BI Gitega, MG Antananarivo, MU Port Louis, SC Victoria, KM Moroni, MW Lilongwe, LS Maseru,
      SZ Mbabane, GA Libreville, GQ Malabo, TD N'Djamena, CF Bangui, NE Niamey, BF Ouagadougou,
      BJ Porto-Novo, TG Lomé, LR Monrovia, SL Freetown, GN Conakry, GW Bissau, GM Banjul,
      CV Praia, ST São Tomé, MR Nouakchott, SS Juba, EC Quito, BO Sucre, PY Asunción, UY Montevideo,
      GY Georgetown, SR Paramaribo, PA Panama City, CR San José, NI Managua, HN Tegucigalpa,
      SV San Salvador, GT Guatemala City, BZ Belmopan, DO Santo Domingo, HT Port-au-Prince,
      JM Kingston, TT Port of Spain, BB Bridgetown, BS Nassau, GD St. George's, LC Castries,
      VC Kingstown, DM Roseau, AG St. John's, KN Basseterre, KH Phnom Penh, LA Vientiane,
      BN Bandar Seri Begawan, TL Dili, PG Port Moresby, FJ Suva, SB Honiara, VU Port Vila, WS Apia,
      TO Nukuʻalofa, KI Tarawa, TV Funafuti, NR Yaren, PW Ngerulmud, FM Palikir, MH Majuro,
      MV Malé, BT Thimphu, MC Monaco, LI Vaduz, SM San Marino, AD Andorra la Vella, TW Taipei
      """;

  /** Beside the seat of government, where consulates, meetings and companies are. */
  private static final String[] TOWNS = {
    "Port Amity", "Newhaven", "Eastbridge", "Lakeside", "Riverton", "Northgate", "San Martino",
    "Villanova", "Altstadt", "Belmonte", "Kingsford", "Santa Clara", "Westhafen", "Montclair"
  };

  private static final String ORGANIZATIONS =
      "UN EU NATO OSCE COE WTO UNESCO IMF WB CIS OIC WHO AU ASEAN ICAO ILO IAEA FAO OAS LAS OECD"
          + " COMMONWEALTH NAM BSEC EFTA GCC MERCOSUR SCO BRICS G20 ECOWAS SADC OIF INTERPOL ICC"
          + " EAEU ECO CARICOM SAARC APEC OPEC PIF EAC CPLP CSTO UNICEF UNFCCC ICJ COMECON LN";

  private static final int PARTNERS = 16;
  private static final Skew AMONG_PARTNERS = Skew.zipf(PARTNERS, 2);
  private static final Skew AMONG_ORGANIZATIONS =
      Skew.zipf(Splitter.on(' ').splitToList(ORGANIZATIONS).size(), 2);

  /** How many states there are at most. */
  static final int MOST = Splitter.on(',').splitToList(STATES).size();

  private final ImmutableList<State> states;
  private final String[] slugs;
  private final Place[] seats;
  private final Place[][] towns;
  private final int[][] partners;
  private final Organization[] organizations;
  private final String[] organizationSlugs;
  private final int[] founded;
  private final Skew activity;

  WorldActors(long seed, int count) {
    List<String> rows = Splitter.on(',').trimResults().splitToList(STATES);
    ImmutableList.Builder<State> busiest = ImmutableList.builder();
    this.slugs = new String[count];
    this.seats = new Place[count];
    this.towns = new Place[count][TOWNS.length];
    this.partners = new int[count][PARTNERS];
    this.activity = Skew.zipf(count, 3);
    for (int rank = 0; rank < count; rank++) {
      String row = rows.get(rank);
      int space = row.indexOf(' ');
      State state = State.of(row.substring(0, space));
      busiest.add(state);
      slugs[rank] = state.code().toLowerCase(Locale.ROOT);
      seats[rank] = Place.of(row.substring(space + 1), state);
      for (int town = 0; town < TOWNS.length; town++) {
        towns[rank][town] = Place.of(TOWNS[town], state);
      }
      // Each has partners of its own: the first are busy ones, the others may be any.
      WorldRandom random = new WorldRandom(~seed, rank);
      for (int i = 0; i < PARTNERS; i++) {
        partners[rank][i] = i < PARTNERS / 2 ? activity.pick(random) : random.below(count);
      }
    }
    this.states = busiest.build();
    List<String> codes = Splitter.on(' ').splitToList(ORGANIZATIONS);
    this.organizations = new Organization[codes.size()];
    this.organizationSlugs = new String[codes.size()];
    this.founded = new int[codes.size()];
    for (int i = 0; i < codes.size(); i++) {
      organizations[i] = Organization.of(codes.get(i));
      organizationSlugs[i] = codes.get(i).toLowerCase(Locale.ROOT);
      founded[i] =
          organizations[i]
              .founded()
              .flatMap(date -> date.bounds().endLatest().findDay())
              .map(day -> day.getYear())
              .orElse(1945);
    }
  }

  /** Returns the rank of a state, 0 for the busiest. */
  int pick(WorldRandom random) {
    return activity.pick(random);
  }

  /** Returns another state: in six of ten cases one of its own partners, otherwise a busy one. */
  int pickPartner(WorldRandom random, int rank) {
    int other =
        random.perMille(600) ? partners[rank][AMONG_PARTNERS.pick(random)] : activity.pick(random);
    return other == rank ? (other + 1) % states.size() : other;
  }

  /** Returns one that is neither of the two; the second of them where there are no others. */
  int pickThird(WorldRandom random, int one, int other) {
    int third = activity.pick(random);
    while (states.size() > 2 && (third == one || third == other)) {
      third = (third + 1) % states.size();
    }
    return states.size() > 2 ? third : other;
  }

  State state(int rank) {
    return states.get(rank);
  }

  int rankOf(Actor state) {
    return states.indexOf(state);
  }

  /** Returns the code in lower case, for ids. */
  String slug(int rank) {
    return slugs[rank];
  }

  Place seat(int rank) {
    return seats[rank];
  }

  Place town(WorldRandom random, int rank) {
    return towns[rank][random.below(TOWNS.length)];
  }

  int pickOrganization(WorldRandom random) {
    return AMONG_ORGANIZATIONS.pick(random);
  }

  Organization organization(int rank) {
    return organizations[rank];
  }

  String organizationSlug(int organization) {
    return organizationSlugs[organization];
  }

  /** Returns the year by which the organisation existed. */
  int founded(int organization) {
    return founded[organization];
  }

  ImmutableList<State> states() {
    return states;
  }
}
