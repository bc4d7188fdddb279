package dev.chancery.io;

import dev.chancery.actor.Organization;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.Fact;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lines of facts in a file of their own, until all have come: only then it is known what stands
 * before them, how many there are and what they cite and name.
 */
final class SpooledFacts implements Closeable {
  private final Path lines;
  private final Dataset.Builder described;
  private int count;
  private @Nullable IOException fault;

  /**
   * Puts the lines into the folder, in a file that is its owner's alone and goes when this is
   * closed.
   */
  SpooledFacts(Dataset described, Path folder) throws IOException {
    if (!described.facts().isEmpty()) {
      throw new IllegalArgumentException(
          "dataset " + described + ": expected one without facts beside the stream of them");
    }
    this.described = described.toBuilder();
    this.lines = Files.createTempFile(folder, ".", ".tmp");
  }

  /** Takes the facts as they come. No iterator: that of a stream may hold very many of them. */
  void addAll(Stream<? extends Fact> facts) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(lines))) {
      JsonLines.FactLines factLines = new JsonLines.FactLines(out);
      facts.sequential().forEachOrdered(fact -> add(fact, factLines));
      factLines.end();
    } catch (UncheckedIOException e) {
      if (fault != null) {
        throw fault;
      }
      throw e;
    }
  }

  private void add(Fact fact, JsonLines.FactLines factLines) {
    fact.citations().forEach(citation -> described.source(citation.source()));
    fact.forEachActor(
        actor -> {
          if (actor instanceof Organization organization) {
            described.organization(organization);
          }
        });
    try {
      factLines.write(fact);
    } catch (IOException e) {
      fault = e;
      throw new UncheckedIOException(e);
    }
    count = Math.incrementExact(count);
  }

  /** Writes the lines of the dataset; the stream is not closed. */
  void write(OutputStream out) throws IOException {
    JsonLines.write(described.build(), count, facts -> Files.copy(lines, facts), out);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(lines);
  }
}
