package dev.chancery.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import dev.chancery.amount.Amount;
import dev.chancery.source.Citation;
import dev.chancery.time.Edtf;
import dev.chancery.time.Modifier;
import dev.chancery.time.Reading;
import dev.chancery.time.When;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompactFactsTest {

  static Stream<Fact> facts() {
    Citation citation = Given.CITATION.inSection(List.of("History", "")).at(3, 1_000_000);
    return Stream.of(
        Given.recognition().build(),
        Given.relationsEvent().build(),
        Mission.builder()
            .id("x")
            .fromTo(Given.AZ, Given.ES)
            .type(Mission.Type.EMBASSY)
            .cite(Given.CITATION)
            .opened("2005")
            .seat(Place.of("Madrid", Given.ES))
            .build(),
        Given.agreement()
            .milestone(Agreement.Status.SIGNED, "2005-05-06")
            .topics(List.of("oil", "gas"))
            .build(),
        Given.membership().note("a\nnote").build(),
        Given.unsupported().build(),
        Given.trade().partOf("another").build(),
        Given.recognition().id("\u0000 ÿ Ā 日本 \uD83D\uDE00 \uD800").build(),
        Given.recognition().id("long " + "x".repeat(200_000)).build(),
        Given.recognition().id("wide " + "\u65E5".repeat(200_000)).build(),
        Given.recognition().note("x".repeat(200_000)).build(),
        Given.recognition().derivedFrom("a").derivedFrom("b").build(),
        Given.recognition().rank(Fact.Rank.DEPRECATED).build(),
        Given.recognition().cite(citation).build(),
        Given.recognition().cite(citation.withPassageSha256("0123456789abcdef".repeat(4))).build(),
        timed(When.within("-0001-02-03")),
        timed(When.within("Y123456789012345")),
        timed(When.within("2005-05-06T10:00:00Z")),
        timed(When.within("0000-01-01")),
        timed(When.throughout("2005-05-06").with(Modifier.END)),
        timed(When.asOf("2005")),
        timed(When.of(Edtf.parse("[2005,2007]"), Reading.OBSERVED)),
        timed(When.between(When.within("2005"), When.within("2007").with(Modifier.BEFORE))),
        worth("about USD 0.00"),
        worth("USD 99999999999999999999999.5 million"),
        worth("USD -999999999999999999"),
        worth("between EUR 10 million and 20 million"),
        Given.trade().amount(Given.USD_7_MILLION.plus(Amount.parse("USD 2"))).build());
  }

  private static Fact timed(When when) {
    return Given.recognition().when(when).build();
  }

  private static Fact worth(String amount) {
    return Given.trade().amount(Amount.parse(amount)).build();
  }

  @ParameterizedTest
  @MethodSource("facts")
  void get_fact_isEqualToTheOneAdded(Fact fact) {
    CompactFacts.Builder builder = CompactFacts.builder();
    builder.add(Given.recognition().id("before").build());
    int address = builder.add(fact);
    builder.add(Given.recognition().id("after").build());

    Fact built = builder.get(address);
    int[] only = {address};
    Fact compact = builder.build(List.of(only)).get(only[0]);

    assertThat(List.of(built, compact)).containsOnly(fact);
    assertThat(fact).isEqualTo(compact).hasSameHashCodeAs(compact).hasToString(compact.toString());
    assertThat(compact.bounds()).isEqualTo(fact.bounds());
    assertThat(compact.actors()).isEqualTo(fact.actors());
    assertThat(compact.references()).isEqualTo(fact.references());
    assertThat(compact.kindName()).isEqualTo(fact.kindName());
    for (Attribute<?, ?> attribute : fact.shape().attributes()) {
      assertThat(compact.value(attribute.index())).isEqualTo(fact.value(attribute.index()));
    }
  }

  @Test
  void find_manyFacts_givesEachByItsId() {
    CompactFacts.Builder builder = CompactFacts.builder();
    int[] addresses = new int[10_000];
    for (int i = 0; i < 10_000; i++) {
      addresses[9_999 - i] = builder.add(fact(i));
      assertThat(addresses[9_999 - i]).isNotZero();
      assertThat(builder.add(fact(i / 2))).isZero();
    }
    CompactFacts facts = builder.build(List.of(addresses));

    assertThat(facts.size()).isEqualTo(10_000);
    for (int i = 0; i < 10_000; i++) {
      assertThat(facts.find("fact-" + i)).contains(fact(i));
    }
    assertThat(facts.find("fact-10000")).isEmpty();
  }

  @Test
  void build_someKindsInTheOrderOfAddingAndOthersNot_givesEachFact() {
    CompactFacts.Builder builder = CompactFacts.builder();
    int[] inOrder = new int[20_000];
    int[] reversed = new int[20_000];
    int[] without = new int[19_999];
    for (int i = 0; i < 20_000; i++) {
      inOrder[i] = builder.add(fact(i));
      reversed[19_999 - i] = builder.add(Given.trade().id("trade-" + i).build());
      int mission = builder.add(Given.mission().id("mission-" + i).build());
      if (i > 0) {
        without[i - 1] = mission;
      }
    }
    builder.remove("mission-0");

    builder.close();
    CompactFacts facts = builder.build(List.of(reversed, inOrder, without));

    assertThat(facts.find("mission-0")).isEmpty();
    for (int i = 0; i < 20_000; i++) {
      assertThat(facts.get(inOrder[i])).isEqualTo(fact(i));
      assertThat(facts.get(reversed[i]).id()).isEqualTo("trade-" + (19_999 - i));
      assertThat(facts.find("fact-" + i)).contains(fact(i));
    }
    for (int i = 1; i < 20_000; i++) {
      assertThat(facts.get(without[i - 1]).id()).isEqualTo("mission-" + i);
    }
  }

  @Test
  void get_factsAskedForAgainAmongOthers_givesEach() {
    CompactFacts.Builder builder = CompactFacts.builder();
    int[] addresses = new int[2_000];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = builder.add(fact(i));
    }
    CompactFacts facts = builder.build(List.of(addresses));

    for (int i = 0; i < addresses.length; i++) {
      assertThat(facts.get(addresses[i / 2])).isEqualTo(fact(i / 2));
      assertThat(facts.get(addresses[i])).isEqualTo(fact(i));
      assertThat(facts.get(addresses[i])).isEqualTo(fact(i));
    }
  }

  @Test
  void remove_someOfManyFacts_leavesTheOthers() {
    CompactFacts.Builder builder = CompactFacts.builder();
    for (int i = 0; i < 10_000; i++) {
      builder.add(fact(i));
      if (i % 3 == 0) {
        assertThat(builder.remove("fact-" + i / 2)).isNotZero();
        assertThat(builder.remove("fact-" + i / 2)).isZero();
        builder.add(fact(i / 2));
      }
    }
    builder.remove("fact-7");

    assertThat(builder.size()).isEqualTo(9_999);
    assertThat(builder.find("fact-7")).isEmpty();
    assertThat(builder.add(fact(7))).isNotZero();
    for (int i = 0; i < 10_000; i++) {
      assertThat(builder.find("fact-" + i)).contains(fact(i));
    }
  }

  /** With so many of one hash, the time would be minutes if each were compared with all. */
  private static final int MANY = 50_000;

  /** An id that has the hash in MurmurHash3 with the seed 0, in which two letters are a block. */
  private static String id(int number, int hash) {
    int mixed = hash;
    mixed = (mixed ^ mixed >>> 16) * inverse(0xC2B2AE35);
    mixed = (mixed ^ mixed >>> 13 ^ mixed >>> 26) * inverse(0x85EBCA6B);
    mixed ^= mixed >>> 16;
    int afterFirst = Integer.rotateLeft(block(number), 13) * 5 + 0xE6546B64;
    int afterLast = (mixed ^ 2 * Integer.BYTES) - 0xE6546B64;
    int beforeTurn = Integer.rotateRight(afterLast * inverse(5), 13);
    int last = Integer.rotateRight((beforeTurn ^ afterFirst) * inverse(0x1B873593), 15);
    return letters(number) + letters(last * inverse(0xCC9E2D51));
  }

  private static int block(int letters) {
    return Integer.rotateLeft(letters * 0xCC9E2D51, 15) * 0x1B873593;
  }

  private static int inverse(int odd) {
    return BigInteger.valueOf(odd).modInverse(BigInteger.ONE.shiftLeft(Integer.SIZE)).intValue();
  }

  private static String letters(int block) {
    return "" + (char) block + (char) (block >>> 16);
  }

  private static Fact withId(String id) {
    return Given.recognition().id(id).build();
  }

  @Test
  void find_idsThatWereChosenForTheirHash_givesEachByItsId() {
    assertThat(Hashing.murmur3_32_fixed().hashUnencodedChars(id(1, 7)).asInt()).isEqualTo(7);
    CompactFacts.Builder builder = CompactFacts.builder();
    int[] addresses = new int[MANY];
    for (int i = 0; i < 2 * MANY; i++) {
      int address = builder.add(withId(id(i, 0)));
      if (i < MANY) {
        addresses[i] = address;
      } else {
        assertThat(builder.remove(id(i, 0))).isEqualTo(address);
      }
    }

    assertThat(builder.size()).isEqualTo(MANY);
    for (int i = 0; i < MANY; i++) {
      assertThat(builder.add(withId(id(i, 0)))).isZero();
      assertThat(builder.remove(id(MANY + i, 0))).isZero();
    }
    CompactFacts facts = builder.build(List.of(addresses));
    for (int i = 0; i < MANY; i++) {
      assertThat(facts.find(id(i, 0))).contains(withId(id(i, 0)));
      assertThat(facts.find(id(MANY + i, 0))).isEmpty();
    }
  }

  /** None meets another, but whoever looks for one that is not there would meet all. */
  @Test
  void find_noneOfIdsThatTakeAllSlotsInARow_isEmpty() {
    CompactFacts.Builder builder = CompactFacts.builder();
    int[] addresses = new int[MANY];
    long slotCount = MANY + MANY / 3 + 1;
    for (int i = 0; i < MANY; i++) {
      int inSlot = (int) (((long) i << Integer.SIZE) / slotCount + 1);
      addresses[i] = builder.add(withId(id(i, inSlot)));
    }

    CompactFacts facts = builder.build(List.of(addresses));

    for (int i = 0; i < MANY; i++) {
      assertThat(facts.find(id(MANY + i, 0))).isEmpty();
    }
  }

  private static Fact fact(int number) {
    return withId("fact-" + number);
  }
}
