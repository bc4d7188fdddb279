package dev.chancery.testkit;

import dev.chancery.Chancery;
import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;

/** Datasets, and what facts in tests refer to. */
public final class Fixtures {
  private Fixtures() {}

  /**
   * Returns the dataset of Azerbaijan and Spain that comes with the library: 35 facts of one
   * source. Relations were established on 1992-02-11 and are covered from 1991-12-26 to 2025-05-19;
   * Azerbaijan's embassy in Madrid opened at the end of 2005; Spain is accredited from Ankara;
   * trade in January–June 2003 is stated as a total and its two parts; the investment of Azerbaijan
   * in Spain in 2023 is derived.
   */
  public static Dataset azerbaijanSpain() {
    return Chancery.azerbaijanSpain();
  }

  /** Returns Azerbaijan. */
  public static State azerbaijan() {
    return State.of("AZ");
  }

  /** Returns Spain. */
  public static State spain() {
    return State.of("ES");
  }

  /** Returns a made-up source that speaks of 1 June 2020 and was published on that day. */
  public static Source source() {
    return Source.builder("gazette-2020", "The Gazette")
        .publisher("Ministry of Examples")
        .published(Edtf.parse("2020-06-01"))
        .build();
  }
}
