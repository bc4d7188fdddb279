package dev.chancery;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.Organization;
import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Datasets;
import dev.chancery.dataset.Finding;
import dev.chancery.fact.Fact;
import dev.chancery.io.DatasetReader;
import dev.chancery.io.DatasetWriter;
import dev.chancery.io.Format;
import dev.chancery.io.LoadException;
import dev.chancery.io.LoadFailure;
import dev.chancery.io.LoadReport;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The front door: the bundled dataset, and datasets in files.
 *
 * <pre>{@code
 * Dataset data = Chancery.bundled();
 * State azerbaijan = State.of("AZ");
 * State spain = State.of("ES");
 * Answer answer = data.between(azerbaijan, spain).haveRelationsOn(LocalDate.of(2000, 1, 1));
 * }</pre>
 */
public final class Chancery {
  private Chancery() {}

  /** Opens what is bundled when it is first asked for. */
  private static final class Bundled {
    static final Dataset DATASET =
        AzerbaijanSpain.DATASET.extendedBy(
            "chancery",
            "What states have to do with each other",
            Dyad.between(State.of("AZ"), State.of("ES")),
            new OtherPairs());
  }

  private static final class AzerbaijanSpain {
    static final Dataset DATASET = open("azerbaijan-spain.json", Format.JSON);
  }

  /** No lambda: the first answer comes sooner without. */
  private static final class OtherPairs implements Supplier<Dataset> {
    @Override
    public Dataset get() {
      Dataset.Builder others = Dataset.builder("other-pairs");
      Stream.concat(
              // A file for each organisation of which the members are known.
              Organization.all().map(organization -> "memberships/" + organization.code()),
              Stream.of("relations/azerbaijan", "relations/spain"))
          .map(name -> name + ".jsonl")
          .filter(file -> Chancery.class.getResource(file) != null)
          .forEach(file -> others.addAll(open(file, Format.JSON_LINES)));
      return others.build();
    }
  }

  private static Dataset open(String file, Format format) {
    try (InputStream in = Chancery.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new FileNotFoundException(file);
      }
      return DatasetReader.strict().deferred().read(in, format, file).dataset();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bundled dataset", e);
    }
  }

  /**
   * Returns the dataset that comes with the library: what is known of Azerbaijan and Spain, who
   * belongs to which organisations, and the relations of either state with others. What is asked of
   * the two states alone reads nothing but the first.
   */
  public static Dataset bundled() {
    return Bundled.DATASET;
  }

  /** Returns of the bundled dataset only what is known of Azerbaijan and Spain: a small one. */
  public static Dataset azerbaijanSpain() {
    return AzerbaijanSpain.DATASET;
  }

  /**
   * Reads the dataset in the file and stops at the first fault.
   *
   * @param file a name that ends with {@code .json}, {@code .jsonl} or {@code .csv}, each also with
   *     {@code .gz} behind it, or with {@code .zip}, or a folder of tables; see {@link
   *     Format#of(Path)}
   * @throws LoadException if the file cannot be read as a dataset; names file, line, column, value
   *     and what was expected
   * @throws IllegalArgumentException if the name ends otherwise
   */
  public static Dataset load(Path file) {
    return loader().read(file).dataset();
  }

  /** Returns a reader of datasets; {@link DatasetReader#lenient()} makes it go on behind faults. */
  public static DatasetReader loader() {
    return DatasetReader.strict();
  }

  /**
   * Checks the dataset in the file: what of it cannot be read, whether its checksum is that of what
   * it says, of which facts the kind is not known, then what {@link Datasets#check} finds in the
   * rest. Where facts could not be read, their absence is not held against what is covered, nor the
   * checksum against the file.
   *
   * @param file a name as {@link #load} takes it
   * @return empty if all may be so
   * @throws LoadException if the file is not a dataset at all
   * @throws IllegalArgumentException if the name ends otherwise
   */
  public static ImmutableList<Finding> check(Path file) {
    LoadReport report = loader().lenient().read(file);
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (LoadFailure failure : report.failures()) {
      Finding.Rule rule =
          switch (failure.reason()) {
            case DUPLICATE_ID -> Finding.Rule.DUPLICATE_ID;
            case UNKNOWN_REFERENCE -> Finding.Rule.DANGLING_REFERENCE;
            default -> Finding.Rule.UNREADABLE;
          };
      findings.add(found(rule, failure));
    }
    if (report.failures().isEmpty() && report.repairs().isEmpty()) {
      checkChecksum(file, report.dataset()).ifPresent(findings::add);
    }
    Set<String> placed = new HashSet<>();
    for (LoadFailure unknown : report.unknownKinds()) {
      findings.add(found(Finding.Rule.KIND_KNOWN, unknown));
      placed.add(unknown.fact());
    }
    for (Finding finding : Datasets.check(report.dataset())) {
      // The report says it with the place, of as many as the limit allows.
      boolean isSaid =
          finding.rule() == Finding.Rule.KIND_KNOWN && placed.containsAll(finding.facts());
      boolean isSure = report.factsSkipped() == 0 || finding.rule() != Finding.Rule.COVERAGE_HOLDS;
      if (!isSaid && isSure) {
        findings.add(finding);
      }
    }
    return findings.build();
  }

  private static Finding found(Finding.Rule rule, LoadFailure failure) {
    ImmutableList<String> facts =
        failure.fact().isEmpty() ? ImmutableList.of() : ImmutableList.of(failure.fact());
    return new Finding(rule, facts, failure.toString());
  }

  private static Optional<Finding> checkChecksum(Path file, Dataset dataset) {
    Optional<String> stated = dataset.checksum();
    if (stated.isEmpty()) {
      return Optional.empty();
    }
    String found = DatasetWriter.checksum(dataset);
    return stated.get().equals(found)
        ? Optional.empty()
        : Optional.of(
            new Finding(
                Finding.Rule.CHECKSUM,
                ImmutableList.of(),
                file
                    + ": states the checksum "
                    + stated.get()
                    + ", and what it says has "
                    + found));
  }

  /**
   * Writes the dataset to the file, which is replaced as a whole or stays as it was.
   *
   * @param file a name as {@link #load(Path)} takes; one without a dot is a folder of tables, which
   *     may not be there yet
   * @throws IllegalArgumentException if the name ends otherwise
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Dataset dataset, Path file) {
    DatasetWriter.write(dataset, file);
  }

  /**
   * Writes facts that nobody needs to hold to a file of JSON Lines, which is replaced as a whole or
   * stays as it was; see {@link DatasetWriter#write(Dataset, Stream, Path)}.
   *
   * @param described what the file says of the dataset, beside facts and what they cite and name
   * @param file a name that ends with {@code .jsonl} or {@code .jsonl.gz}
   * @throws IllegalArgumentException if the name ends otherwise, the dataset has facts, or a fact
   *     cites a source, or names an organisation, that differs from one of the same id or code
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Dataset described, Stream<? extends Fact> facts, Path file) {
    DatasetWriter.write(described, facts, file);
  }
}
