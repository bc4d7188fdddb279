package dev.chancery.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.io.LoadFailure.Reason;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One file that is being read: puts facts into the dataset, and faults into the report. */
final class Loading {
  /** After so many facts each time it is asked how late it is. */
  private static final long SOME_FACTS = 256;

  /** Between what a listener is told, in nanoseconds. */
  private static final long INTERVAL = 100_000_000;

  /** Text of so many bytes is read, however few it was expanded from. */
  private static final long ALWAYS_EXPANDED = 1 << 24;

  /** So many facts are read before it pays to add them in another thread. */
  private static final long MANY_FACTS = 1 << 14;

  /**
   * A fact that was read.
   *
   * @param references the ids of the facts that it refers to, which may follow
   * @param dangling what is wrong if they do not; null if it refers to none
   */
  private record Taken(
      Fact fact,
      ImmutableList<String> references,
      @Nullable LoadFailure dangling,
      boolean repaired) {}

  private final String file;
  private final ReadLimits limits;
  private final boolean lenient;
  private final @Nullable Consumer<? super LoadProgress> listener;
  private final @Nullable Consumer<? super Fact> consumer;
  private final JsonInput.Opener opener;
  private final HeaderReader header;
  private @Nullable FactReader reader;

  private @Nullable Adding adding;

  /** By id those that refer to others which are not in the dataset, or not yet. */
  private final Map<String, Taken> referring = new LinkedHashMap<>();

  private final ImmutableList.Builder<LoadFailure> failures = ImmutableList.builder();
  private final List<LoadFailure> repairs = new ArrayList<>();
  private final ImmutableList.Builder<LoadFailure> unknownKinds = ImmutableList.builder();
  private final Set<String> repairedInVain = new HashSet<>();
  private final Map<Reason, Integer> skippedByReason = new EnumMap<>(Reason.class);

  /** What a listener threw, of another file perhaps: that ends the reading, too. */
  private @Nullable LoadException ofListener;

  private int failuresKept;
  private int repairsKept;
  private int unknownKindsKept;
  private int read;
  private int repaired;
  private int skipped;
  private int withOtherFields;

  private final long started = System.nanoTime();
  private long told = started;
  private long met;
  private OptionalLong total = OptionalLong.empty();
  private boolean compressed;
  private boolean tables;
  private long fileBytes;
  private long textBytes;
  private long namesRead;

  Loading(
      String file,
      ReadLimits limits,
      boolean lenient,
      @Nullable Consumer<? super LoadProgress> listener,
      @Nullable Consumer<? super Fact> consumer) {
    this.file = file;
    this.limits = limits;
    this.lenient = lenient;
    this.listener = listener;
    this.consumer = consumer;
    this.opener = JsonInput.Opener.of(limits, new Repairs(lenient));
    this.header = new HeaderReader(opener);
  }

  String file() {
    return file;
  }

  ReadLimits limits() {
    return limits;
  }

  JsonInput.Opener opener() {
    return opener;
  }

  HeaderReader header() {
    return header;
  }

  // Bytes.

  /** Says how much there is to read; empty if nobody knows. */
  void expect(OptionalLong bytes) {
    total = bytes;
  }

  /** Says that what is read was compressed. */
  void isCompressed() {
    compressed = true;
  }

  /** Says that tables are read, of whose text the bytes are counted. */
  void areTables() {
    tables = true;
  }

  void countFile(long bytes) {
    fileBytes += bytes;
  }

  /**
   * Counts bytes of text.
   *
   * @throws LoadException if there are more than the limits allow
   */
  void countText(long bytes) {
    textBytes += bytes;
    if (textBytes > limits.bytes()) {
      throw tooLarge("more bytes", "at most " + limits.bytes() + " bytes");
    }
    if (compressed && isExpanded(textBytes, fileBytes)) {
      throw tooLarge(
          "a text of " + textBytes + " bytes from " + fileBytes + " compressed ones",
          "at most " + limits.expansion() + " times as many");
    }
  }

  /**
   * Counts characters of names of columns, which stand once in a table and are read for each row.
   *
   * @throws LoadException if there are more than the limits allow for so much text
   */
  void countNames(long characters) {
    namesRead += characters;
    if (isExpanded(namesRead, textBytes)) {
      throw tooLarge(
          "names of " + namesRead + " characters from " + textBytes + " bytes of text",
          "at most " + limits.expansion() + " times as many");
    }
  }

  private boolean isExpanded(long length, long from) {
    return length > ALWAYS_EXPANDED && length / limits.expansion() > from;
  }

  private LoadException tooLarge(String found, String expected) {
    return new LoadException(new LoadFailure(Reason.LIMIT, file, 0, 0, "", found, expected));
  }

  // Facts.

  /** Says that all has been read that facts refer to. */
  void begin() {
    if (reader == null) {
      reader = header.factReader();
    }
  }

  boolean hasBegun() {
    return reader != null;
  }

  /**
   * Reads a fact, without taking it.
   *
   * @param table the kind of those facts that do not say theirs; null if all have to
   * @throws LoadException if it cannot be read; to be given to {@link #skip}
   */
  FactReader.Draft read(Input in, @Nullable String table) {
    if (reader == null) {
      throw new IllegalStateException("the header has not been read");
    }
    opener.repairs().begin();
    return reader.read(in, table);
  }

  /**
   * Takes the fact.
   *
   * @throws LoadException if it cannot be taken; to be given to {@link #skip}
   */
  void take(FactReader.Draft draft) {
    Fact fact = draft.build();
    List<LoadFailure> found = opener.repairs().end();
    if (consumer == null) {
      ImmutableList<String> references = draft.references();
      Taken taken =
          new Taken(
              fact,
              references,
              references.isEmpty() ? null : draft.dangling(references.get(0)),
              !found.isEmpty());
      if (adding == null) {
        add(taken, draft::duplicate);
      } else {
        // Where it stands is not known any more once the next is read.
        LoadFailure duplicate = draft.duplicate();
        adding.add(() -> add(taken, () -> duplicate));
      }
    } else {
      tell(consumer, fact);
    }
    read++;
    if (fact.otherFields().isPresent()) {
      withOtherFields++;
    }
    if (fact instanceof UnsupportedFact && unknownKindsKept < limits.failures()) {
      unknownKinds.add(draft.unknownKind());
      unknownKindsKept++;
    }
    if (!found.isEmpty()) {
      repaired++;
      for (LoadFailure each : found) {
        if (repairsKept < limits.failures()) {
          repairs.add(each.ofFact(fact.id()));
          repairsKept++;
        }
      }
    }
    count();
  }

  /**
   * Puts the fact into the dataset, or among those that refer to what has not been read yet.
   *
   * @param duplicate what is wrong if another one has its id
   * @throws LoadException if another one has its id
   */
  private void add(Taken taken, Supplier<LoadFailure> duplicate) {
    String id = taken.fact().id();
    Dataset.Builder dataset = header.dataset();
    boolean isNew = !referring.containsKey(id);
    if (isNew && refersAhead(taken)) {
      isNew = !dataset.contains(id);
      if (isNew) {
        referring.put(id, taken);
      }
    } else if (isNew) {
      try {
        dataset.add(taken.fact());
      } catch (IllegalArgumentException e) {
        isNew = false;
      }
    }
    if (!isNew) {
      throw new LoadException(duplicate.get());
    }
  }

  private boolean refersAhead(Taken taken) {
    for (String id : taken.references()) {
      if (!header.dataset().contains(id)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds the facts that follow in another thread, once there are many. Whether one cannot be added
   * is then known later: before anything else is thrown, {@link #awaitAdded()} is to be asked.
   */
  void addApart() {
    boolean isApt = !lenient && consumer == null;
    if (isApt && met == MANY_FACTS && Runtime.getRuntime().availableProcessors() > 1) {
      adding = new Adding();
    }
  }

  /**
   * Waits until what has been read is added.
   *
   * @throws LoadException if something of it cannot be added
   */
  void awaitAdded() {
    if (adding != null) {
      adding.end();
    }
  }

  /** Lets go of the other thread, if there is one. */
  void stopAdding() {
    if (adding != null) {
      adding.stop();
    }
  }

  /**
   * Leaves out a fact.
   *
   * @param isLast whether nothing behind it can be read
   * @throws LoadException the fault, if it is one of the whole or a listener's, or the reader is
   *     strict
   */
  void skip(LoadException fault, boolean isLast) {
    opener.repairs().end();
    if (!lenient || isLast || fault == ofListener) {
      throw fault;
    }
    addSkipped(fault.failure());
    count();
  }

  private void addSkipped(LoadFailure failure) {
    skipped++;
    skippedByReason.merge(failure.reason(), 1, Integer::sum);
    add(failure);
  }

  private void add(LoadFailure failure) {
    if (failuresKept < limits.failures()) {
      failures.add(failure);
      failuresKept++;
    }
  }

  private void count() {
    met++;
    if (listener != null && met % SOME_FACTS == 0 && System.nanoTime() - told > INTERVAL) {
      tell(false);
    }
  }

  private void tell(boolean finished) {
    if (listener != null) {
      told = System.nanoTime();
      tell(
          listener,
          new LoadProgress(
              tables ? textBytes : fileBytes,
              total,
              met,
              Duration.ofNanos(told - started),
              finished));
    }
  }

  private <T> void tell(Consumer<? super T> whom, T what) {
    try {
      whom.accept(what);
    } catch (LoadException e) {
      ofListener = e;
      throw e;
    }
  }

  // The end.

  /** Returns the dataset and what is to be said of it. */
  LoadReport report() {
    awaitAdded();
    if (header.factCount() >= 0 && header.factCount() != met) {
      LoadFailure failure =
          new LoadFailure(
              Reason.WRONG_COUNT,
              file,
              0,
              0,
              "",
              met == 1 ? "1 fact" : met + " facts",
              header.factCount() + ", as the file says");
      if (!lenient) {
        throw new LoadException(failure);
      }
      add(failure);
    }
    takeReferring();
    header.finish();
    Dataset dataset = header.dataset().build();
    tell(true);
    return new LoadReport(
        dataset,
        read,
        repaired,
        skipped,
        withOtherFields,
        ImmutableMap.copyOf(skippedByReason),
        failures.build(),
        repairsOfFactsRead(),
        unknownKinds.build());
  }

  /** A fact was repaired in vain if it has to go later on. */
  private ImmutableList<LoadFailure> repairsOfFactsRead() {
    repairs.removeIf(repair -> repairedInVain.contains(repair.fact()));
    return ImmutableList.copyOf(repairs);
  }

  /** A fact that refers to one that is not there goes, and so does what refers to it. */
  private void takeReferring() {
    Map<String, List<Taken>> byReference = new LinkedHashMap<>();
    Deque<String> missing = new ArrayDeque<>();
    for (Taken each : referring.values()) {
      for (String id : each.references()) {
        if (!header.dataset().contains(id)) {
          if (!referring.containsKey(id)) {
            missing.add(id);
          }
          byReference.computeIfAbsent(id, key -> new ArrayList<>()).add(each);
        }
      }
    }
    while (!missing.isEmpty()) {
      String id = missing.remove();
      // Each id once, however many refer to it.
      List<Taken> ofMissing = byReference.remove(id);
      for (Taken each : ofMissing == null ? List.<Taken>of() : ofMissing) {
        if (referring.remove(each.fact().id()) != null) {
          dangle(each, id);
          missing.add(each.fact().id());
        }
      }
    }
    // None is held any longer than that: there may be many.
    for (Iterator<Taken> rest = referring.values().iterator(); rest.hasNext(); rest.remove()) {
      header.dataset().add(rest.next().fact());
    }
  }

  private void dangle(Taken referring, String missing) {
    LoadFailure at = Objects.requireNonNull(referring.dangling());
    LoadFailure failure =
        new LoadFailure(
            at.reason(),
            at.file(),
            at.line(),
            at.column(),
            at.path(),
            "a reference to '" + Input.shortened(missing) + "'",
            at.expected(),
            referring.fact().id());
    if (!lenient) {
      throw new LoadException(failure);
    }
    addSkipped(failure);
    read--;
    if (referring.repaired()) {
      repaired--;
      repairedInVain.add(failure.fact());
    }
    if (referring.fact().otherFields().isPresent()) {
      withOtherFields--;
    }
  }
}
