package dev.chancery.dataset;

import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Kind;
import dev.chancery.fact.Membership;
import dev.chancery.fact.Mission;
import dev.chancery.fact.Recognition;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;
import java.util.ArrayList;
import java.util.List;

/** Facts with what every fact needs. */
final class Given {
  static final State AZ = State.of("AZ");
  static final State ES = State.of("ES");
  static final Dyad PAIR = Dyad.between(AZ, ES);
  static final Organization EU = Organization.of("EU");
  static final Source EARLY =
      Source.builder("early", "Early").published(Edtf.parse("2000-05-05")).build();
  static final Source LATE =
      Source.builder("late", "Late").published(Edtf.parse("2020-12-31")).build();
  static final Citation CITATION = Citation.of(LATE);

  private Given() {}

  /** With so many of one hash, the time would be minutes if each were compared with all. */
  static List<String> textsOfOneHash() {
    List<String> texts = List.of("");
    for (int i = 0; i < 16; i++) {
      List<String> longer = new ArrayList<>();
      for (String text : texts) {
        longer.add(text + "aw");
        longer.add(text + "c9");
      }
      texts = longer;
    }
    return texts;
  }

  static RelationsEvent event(String id, RelationsEvent.Type type, String when) {
    return RelationsEvent.builder()
        .id(id)
        .between(AZ, ES)
        .type(type)
        .when(when)
        .cite(CITATION)
        .build();
  }

  static RelationsEvent established(String id, String when) {
    return event(id, RelationsEvent.Type.ESTABLISHED, when);
  }

  static TradeFigure.Builder trade(String id, String when, String amount) {
    return TradeFigure.builder()
        .id(id)
        .fromTo(AZ, ES)
        .when(when)
        .amount(Amount.parse(amount))
        .cite(CITATION);
  }

  static Mission.Builder mission(String id, String when) {
    return Mission.builder()
        .id(id)
        .fromTo(AZ, ES)
        .type(Mission.Type.EMBASSY)
        .when(when)
        .cite(CITATION);
  }

  static Membership membership(String id, State member, String when) {
    return Membership.builder().id(id).fromTo(member, EU).when(when).cite(CITATION).build();
  }

  static Recognition.Builder recognition(String id, String when) {
    return Recognition.builder().id(id).fromTo(ES, AZ).when(when).cite(CITATION);
  }

  static Dataset.Builder builder(Fact... facts) {
    return Dataset.builder("test").addAll(List.of(facts));
  }

  static Dataset dataset(Fact... facts) {
    return builder(facts).build();
  }

  static Coverage covered(Kind<?> kind, String period) {
    return Coverage.of(kind, PAIR, Edtf.parse(period));
  }
}
