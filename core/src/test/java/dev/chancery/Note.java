package dev.chancery;

import dev.chancery.actor.Actor;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.amount.Currency;
import dev.chancery.fact.Fact;
import dev.chancery.fact.Mission;
import dev.chancery.time.Edtf;
import dev.chancery.time.When;
import java.util.List;
import java.util.Map;

/** A document of a user; public, as is what Jackson is to make. */
public record Note(
    State about,
    Actor with,
    Edtf date,
    When when,
    Amount amount,
    List<Fact> evidence,
    Mission.Type type,
    Map<State, Currency> currencies) {}
