package dev.chancery.testkit;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Person;
import dev.chancery.fact.Agreement;
import dev.chancery.fact.Programme;

/** What titles, topics and names are made of; the first words of each list are the commonest. */
final class WorldWords {
  private static final String[] TOPICS =
      words(
          """
          trade,energy,economic cooperation,security,education,culture,tourism,transport,investment,
          natural gas,crude oil,agriculture,science,technology,defence,migration,human rights,
          visa regime,environment,climate change,renewable energy,health care,higher education,sport,
          aviation,railways,shipping,customs,taxation,banking,telecommunications,space research,
          nuclear energy,water management,fisheries,forestry,mining,steel,textiles,machinery,
          pharmaceuticals,food safety,consular affairs,extradition,legal assistance,border crossing,
          border demarcation,territorial integrity,sovereignty,self-determination,peacekeeping,
          arms control,disarmament,terrorism,organised crime,drug trafficking,cyber security,
          intelligence sharing,military training,naval visits,air transit,pipelines,electricity,
          hydropower,wind power,solar power,grain,coffee,cotton,rubber,timber,wine,dairy products,
          fertilisers,vehicles,aircraft,electronics,software,digital government,innovation,patents,
          copyright,standards,competition,public procurement,regional development,urban planning,
          housing,social security,labour mobility,youth exchange,language teaching,scholarships,
          museums,archives,libraries,film,music,theatre,literature,archaeology,heritage,journalism,
          broadcasting,parliamentary relations,local government,twin towns,diaspora,minorities,
          refugees,humanitarian aid,disaster relief,reconstruction,debt relief,development aid,
          free trade,double taxation,capital markets,insurance,payments,currency swap,gold reserves,
          fishing rights,maritime boundary,sea rescue,polar research,meteorology,oceanography,
          biodiversity,wildlife,desertification,air quality,waste,chemicals,biotechnology,medicine,
          vaccines,epidemics,nursing,food aid,rural development,irrigation,livestock,fruit,sugar,tea,
          cocoa,tobacco,salt,cement,glass,ceramics,paper,furniture,jewellery,diamonds,copper,
          aluminium,uranium,lithium,rare earths,coal,refining,shipbuilding,ports,airports,motorways,
          bridges,postal services,telegraph,submarine cables,satellites,navigation,cartography,
          statistics,elections,constitutional law,arbitration,sanctions,mediation,confidence building,
          prisoners of war,missing persons,war graves,reparations,succession to treaties,state property
          """);

  private static final String[] ADJECTIVES =
      words(
          """
          joint,bilateral,mutual,strategic,economic,cultural,scientific,technical,military,political,
          regional,parliamentary,commercial,industrial,agricultural,maritime,legal,financial,academic,
          humanitarian,annual,second,third,general,special,long-term,preliminary,trilateral,northern,
          southern,eastern,western,digital,green,public,private,civil,naval,historic,permanent
          """);

  private static final String[] GATHERINGS =
      words(
          """
          talks,commission,working group,forum,dialogue,conference,committee,round table,summit,
          business council,seminar,consultations,exhibition,delegation,session,symposium,ceremony,
          negotiations,hearing,workshop
          """);

  private static final String[] GIVEN_NAMES =
      words(
          """
          Maria,John,Anna,Ali,David,Elena,Mohammed,Peter,Sofia,Ivan,Carlos,Fatima,Thomas,Nina,Wei,
          James,Leyla,Paul,Olga,Ahmed,Julia,George,Aisha,Viktor,Clara,Samuel,Ingrid,Hassan,Laura,
          Andrei,Grace,Rashid,Helena,Joseph,Mei,Stefan,Amina,Lucas,Irina,Kwame,Teresa,Daniel,Zeynep,
          Henrik,Priya,Marco,Yuki,Rosa,Omar,Katarina
          """);

  private static final String[] FAMILY_NAMES =
      words(
          """
          Garcia,Smith,Ivanov,Khan,Müller,Silva,Chen,Aliyev,Rossi,Novak,Hansen,Kim,Martin,Yilmaz,
          Popescu,Sato,Mensah,Okafor,Nguyen,Schmidt,Petrov,Haddad,Johansson,Costa,Kowalski,Singh,
          O'Brien,Dupont,Tanaka,Mwangi,Fernández,Horvat,Papadopoulos,Virtanen,De Vries,Ozturk,Rahman,
          Diallo,Moreau,Kaya,Lindqvist,Marković,Abebe,Jansen,Castillo,Bauer,Santos,Mammadov,Weber,
          Kovács,Nikolov,Torres,Jensen,Osei,Bianchi,Lopez,Peeters,Karimov,Sharma,Laurent,Bakker,
          Traoré,Duarte,Svensson,Murphy,Kuznetsov,Fischer,Yamamoto,Hoxha,Perera,Ortega,Nazarov,Wagner,
          Kone,Leclerc,Rojas,Simonyan,Gruber,Reyes,Haugen,Balogun,Zhang,Meyer,Andersson,Ferrari,
          Tamm,Ozols,Kazlauskas,Melnyk,Radu,Demir,Suleiman,Baptiste,Morales,Hofmann,Vargas,Nowak,
          Lambert,Ito,Eriksen,Banda
          """);

  private static final String[] COMPANY_FIRST =
      words(
          """
          Atlas,Boreal,Meridian,Concordia,Polaris,Vesta,Aurora,Iberia,Danubia,Orient,Union,General,
          Nordic,Pacific,Levant,Continental,Phoenix,Delta,Caspian,Helvetia,Victoria,Sirius,Global,
          Imperial,Pioneer,Central,Andes,Baltic,Sahara,Coral
          """);

  private static final String[] COMPANY_LAST =
      words(
          """
          Energy,Bank,Motors,Engineering,Petroleum,Telecom,Airlines,Shipping,Foods,Construction,Steel,
          Insurance,Textiles,Pharma,Systems,Mining,Electric,Chemicals,Logistics,Trading
          """);

  private static final String[] OFFICES =
      words(
          """
          minister of foreign affairs,president,prime minister,ambassador,deputy minister,
          minister of economy,speaker of parliament,minister of defence,state secretary,
          minister of energy,minister of culture,head of delegation,director-general,special envoy
          """);

  private static final String[] GROUPS =
      words("parliamentary delegation,business delegation,experts,officials,journalists,students");

  private static final String[] SCHOOLS =
      words(
          """
          National University,State Museum,Academy of Sciences,Institute of Languages,Olympic Committee,
          Technical University,National Library,Conservatory,Cultural Foundation,Research Centre
          """);

  private static final String[] COMMODITIES =
      words(
          """
          crude oil,natural gas,machinery,vehicles,petroleum products,wheat,iron ore,electronics,
          pharmaceuticals,textiles,steel,coffee,cotton,timber,fruit,wine,copper,aluminium,aircraft,
          fertilisers,plastics,meat,sugar,tea,rubber,diamonds,gold,coal,ships,fish,tobacco,paper,
          ceramics,furniture,olive oil,nuts,hides,silk,cement,medical instruments
          """);

  private static final String[] ACTIVITIES =
      words(
          """
          oil exploration,construction of a pipeline,retail banking,mobile telephony,car assembly,
          hotel management,railway equipment,water treatment,wind farms,gold mining,air routes,
          insurance,container shipping,software development,food processing,textile mills,road building,
          power plants,gas distribution,port operation,telegraph lines,engineering,trading,fertiliser works
          """);

  private static final String[] SECTORS =
      words(
          """
          energy,finance,construction,transport,telecommunications,mining,manufacturing,tourism,retail,
          agriculture,chemicals,technology,health care,water
          """);

  private static final String[] ISSUES =
      words(
          """
          territorial integrity,membership of the union,sanctions,human rights,border dispute,
          recognition of statehood,ceasefire,peace plan,independence referendum,nuclear programme,
          maritime boundary,arms exports,elections,accession to the alliance,status of the capital,
          occupation,minority rights,free movement,refugee return,genocide recognition,blockade,
          self-determination,trade tariffs,candidacy for the council,pipeline route,visa liberalisation
          """);

  private static final String[] FIELDS =
      words(
          """
          language teaching,music,theatre,film,scholarships,archaeology,football,student exchange,
          literature,museums,medicine,physics,youth sport,translation,dance,libraries,agronomy,
          restoration,history,chess,space research,architecture,journalism,oceanography
          """);

  private static final Skew SOME_TOPIC = Skew.zipf(TOPICS.length, 3);
  private static final Skew SOME_COMMODITY = Skew.zipf(COMMODITIES.length, 2);
  private static final Skew SOME_ACTIVITY = Skew.zipf(ACTIVITIES.length, 2);
  private static final Skew SOME_SECTOR = Skew.zipf(SECTORS.length, 2);
  private static final Skew SOME_ISSUE = Skew.zipf(ISSUES.length, 2);
  private static final Skew SOME_FIELD = Skew.zipf(FIELDS.length, 2);
  private static final Skew SOME_ADJECTIVE = Skew.zipf(ADJECTIVES.length, 2);
  private static final Skew SOME_GATHERING = Skew.zipf(GATHERINGS.length, 2);
  private static final Skew SOME_GIVEN_NAME = Skew.zipf(GIVEN_NAMES.length, 8);
  private static final Skew SOME_FAMILY_NAME = Skew.zipf(FAMILY_NAMES.length, 8);
  private static final Skew SOME_OFFICE = Skew.zipf(OFFICES.length, 1);

  private WorldWords() {}

  private static String[] words(String list) {
    return Splitter.on(',').trimResults().splitToList(list).toArray(new String[0]);
  }

  static String topic(WorldRandom random) {
    return TOPICS[SOME_TOPIC.pick(random)];
  }

  /** Returns none to three topics, each once. */
  static ImmutableList<String> topics(WorldRandom random) {
    int count = random.below(4);
    if (count == 0) {
      return ImmutableList.of();
    }
    String first = topic(random);
    String second = topic(random);
    if (count == 1 || second.equals(first)) {
      return ImmutableList.of(first);
    }
    String third = topic(random);
    return count == 2 || third.equals(first) || third.equals(second)
        ? ImmutableList.of(first, second)
        : ImmutableList.of(first, second, third);
  }

  /** Returns, for instance, {@code Joint working group on energy}. */
  static String gathering(WorldRandom random) {
    return capitalised(adjective(random))
        + " "
        + GATHERINGS[SOME_GATHERING.pick(random)]
        + " on "
        + topic(random);
  }

  /** Returns, for instance, {@code Protocol on fisheries and maritime boundary}. */
  static String agreement(WorldRandom random, Agreement.Type type) {
    String name =
        switch (type) {
          case TREATY -> "Treaty";
          case CONVENTION -> "Convention";
          case AGREEMENT -> "Agreement";
          case PROTOCOL -> "Protocol";
          case MEMORANDUM_OF_UNDERSTANDING -> "Memorandum of Understanding";
          case JOINT_DECLARATION -> "Joint Declaration";
          case EXCHANGE_OF_NOTES -> "Exchange of Notes";
          case INVESTMENT_PROMOTION_AND_PROTECTION -> "Investment Treaty";
          case DOUBLE_TAXATION -> "Convention for the Avoidance of Double Taxation";
          case FREE_TRADE -> "Free Trade Agreement";
          case AIR_SERVICES -> "Air Services Agreement";
          case EXTRADITION -> "Extradition Treaty";
          case VISA -> "Visa Agreement";
          case FRIENDSHIP_AND_COOPERATION -> "Treaty of Friendship and Cooperation";
        };
    if (type.compareTo(Agreement.Type.EXCHANGE_OF_NOTES) > 0) {
      return random.perMille(500) ? name + ", " + adjective(random) + " provisions" : name;
    }
    String title = name + " on " + topic(random);
    return random.perMille(400) ? title + " and " + topic(random) : title;
  }

  /** Returns, for instance, {@code Cultural programme in theatre and tourism}. */
  static String programme(WorldRandom random, Programme.Type type) {
    String name =
        switch (type) {
          case CULTURAL -> "Cultural";
          case EDUCATIONAL -> "Educational";
          case SPORT -> "Sports";
          case SCIENTIFIC -> "Scientific";
        };
    return name + " programme in " + field(random) + " and " + topic(random);
  }

  static String field(WorldRandom random) {
    return FIELDS[SOME_FIELD.pick(random)];
  }

  static String commodity(WorldRandom random) {
    return COMMODITIES[SOME_COMMODITY.pick(random)];
  }

  static String activity(WorldRandom random) {
    return ACTIVITIES[SOME_ACTIVITY.pick(random)];
  }

  static String sector(WorldRandom random) {
    return SECTORS[SOME_SECTOR.pick(random)];
  }

  static String issue(WorldRandom random) {
    return ISSUES[SOME_ISSUE.pick(random)];
  }

  private static String adjective(WorldRandom random) {
    return ADJECTIVES[SOME_ADJECTIVE.pick(random)];
  }

  private static String capitalised(String word) {
    return (char) (word.charAt(0) - 'a' + 'A') + word.substring(1);
  }

  static String note(WorldRandom random) {
    return "Sources differ on " + topic(random) + "; see the " + adjective(random) + " record.";
  }

  static Person person(WorldRandom random) {
    return Person.of(
        GIVEN_NAMES[SOME_GIVEN_NAME.pick(random)]
            + " "
            + FAMILY_NAMES[SOME_FAMILY_NAME.pick(random)]);
  }

  static String office(WorldRandom random) {
    return OFFICES[SOME_OFFICE.pick(random)];
  }

  static String group(WorldRandom random) {
    return random.oneOf(GROUPS);
  }

  static String company(WorldRandom random) {
    return random.oneOf(COMPANY_FIRST) + " " + random.oneOf(COMPANY_LAST);
  }

  static String institution(WorldRandom random) {
    return random.oneOf(SCHOOLS);
  }
}
