package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import dev.chancery.actor.Dyad;
import dev.chancery.actor.State;
import dev.chancery.amount.Amount;
import dev.chancery.dataset.Coverage;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.Finding;
import dev.chancery.fact.Mission;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.fact.TradeFigure;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.io.LoadException;
import dev.chancery.io.ReadLimits;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import dev.chancery.time.Edtf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check of a file finds: faults of the file, and of what it says. */
class CheckedFileTest {
  private static final State AZ = State.of("AZ");
  private static final State ES = State.of("ES");
  private static final Citation CITATION = Citation.of(Source.builder("s", "Source").build());

  private static final Dataset DATA =
      Dataset.builder("checked")
          .add(
              RelationsEvent.builder()
                  .id("established")
                  .between(AZ, ES)
                  .type(RelationsEvent.Type.ESTABLISHED)
                  .when("1992-02-11")
                  .cite(CITATION)
                  .build())
          .add(
              Mission.builder()
                  .id("reversed")
                  .fromTo(AZ, ES)
                  .type(Mission.Type.EMBASSY)
                  .opened("2005")
                  .closed("2001")
                  .cite(CITATION)
                  .build())
          .add(
              Mission.builder()
                  .id("embassy")
                  .fromTo(ES, AZ)
                  .type(Mission.Type.EMBASSY)
                  .opened("1993-01-01")
                  .closed("2001")
                  .cite(CITATION)
                  .build())
          .add(trade("total", "USD 9").build())
          .add(trade("part", "USD 7").partOf("total").build())
          .coverage(Coverage.of(RelationsEvent.KIND, Dyad.between(AZ, ES), Edtf.parse("../2020")))
          .build();

  @TempDir private Path folder;

  private static TradeFigure.Builder trade(String id, String amount) {
    return TradeFigure.builder()
        .id(id)
        .fromTo(AZ, ES)
        .when("2003")
        .amount(Amount.parse(amount))
        .cite(CITATION);
  }

  private Path written() {
    Path file = folder.resolve("facts.jsonl");
    Chancery.write(DATA, file);
    return file;
  }

  /** Changes the line that has the fact. */
  private static void edit(Path file, String id, String from, String to) throws IOException {
    List<String> lines =
        Files.readAllLines(file).stream()
            .map(line -> line.contains("\"id\":\"" + id + "\"") ? line.replace(from, to) : line)
            .toList();
    assertThat(lines).isNotEqualTo(Files.readAllLines(file));
    Files.write(file, lines);
  }

  @Test
  void check_fileThatCanBeRead_findsWhatTheDatasetHas() {
    Path file = written();

    assertThat(Chancery.load(file)).isEqualTo(DATA);
    assertThat(Chancery.check(file))
        .extracting(Finding::toString)
        .containsExactly(
            "mission-dates: mission 'reversed' was closed (2001) before it was opened (2005)");
  }

  @Test
  void check_idTwice_isFoundWithItsPlace() throws IOException {
    Path file = written();
    edit(file, "part", "\"part\"", "\"established\"");

    assertThat(Chancery.check(file))
        .extracting(Finding::rule)
        .containsExactly(Finding.Rule.DUPLICATE_ID, Finding.Rule.MISSION_DATES);
    assertThat(Chancery.check(file).get(0).reason()).contains("facts.jsonl", "established");
    assertThat(Chancery.check(file).get(0).facts()).containsExactly("established");
  }

  @Test
  void check_referenceToNothing_isFoundWithItsPlace() throws IOException {
    Path file = written();
    edit(file, "part", "\"partOf\":\"total\"", "\"partOf\":\"nothing\"");

    assertThat(Chancery.check(file))
        .extracting(Finding::rule)
        .containsExactly(Finding.Rule.DANGLING_REFERENCE, Finding.Rule.MISSION_DATES);
    assertThat(Chancery.check(file).get(0).reason()).contains("facts.jsonl", "nothing");
    assertThat(Chancery.check(file).get(0).facts()).containsExactly("part");
  }

  @Test
  void check_factThatCannotBeRead_isFoundAndNotHeldAgainstCoverage() throws IOException {
    Path file = written();
    edit(file, "established", "1992-02-11", "1992-02-31");

    assertThat(Chancery.check(file))
        .extracting(Finding::rule)
        .containsExactly(Finding.Rule.UNREADABLE, Finding.Rule.MISSION_DATES);
    assertThat(Chancery.check(file).get(0).reason()).contains("facts.jsonl", "1992-02-31");
    assertThat(Chancery.check(file).get(0).facts()).containsExactly("established");
  }

  @Test
  void check_factWithoutAnId_namesNone() throws IOException {
    Path file = written();
    edit(file, "part", "\"id\":\"part\",", "");

    assertThat(Chancery.check(file).get(0).rule()).isEqualTo(Finding.Rule.UNREADABLE);
    assertThat(Chancery.check(file).get(0).facts()).isEmpty();
  }

  @Test
  void check_fileChangedAfterItWasWritten_hasAnotherChecksum() throws IOException {
    Path file = written();
    edit(file, "total", ":9}", ":99}");

    assertThat(Chancery.check(file))
        .extracting(Finding::rule)
        .containsExactly(Finding.Rule.CHECKSUM, Finding.Rule.MISSION_DATES);
    assertThat(Chancery.check(file).get(0).reason()).contains("facts.jsonl", "checksum");
  }

  @Test
  void check_moreKindsThatAreNotKnownThanAReportKeeps_areAllFound() throws IOException {
    int count = ReadLimits.standard().failures() + 2;
    Dataset.Builder many = Dataset.builder("many");
    for (int i = 0; i < count; i++) {
      many.add(trade("t" + i, "USD 9").build());
    }
    Path file = folder.resolve("many.jsonl");
    Chancery.write(many.build(), file);
    Files.writeString(file, Files.readString(file).replace("\"trade-figure\"", "\"exchange\""));

    assertThat(Chancery.check(file))
        .filteredOn(finding -> finding.rule() == Finding.Rule.KIND_KNOWN)
        .flatExtracting(Finding::facts)
        .hasSize(count)
        .doesNotHaveDuplicates();
  }

  @Test
  void check_kindThatIsNotKnown_isFoundWithItsPlaceAndTheNearest() throws IOException {
    Path file = written();
    edit(file, "embassy", "\"kind\":\"mission\"", "\"kind\":\"mision\"");

    ImmutableList<Finding> findings = Chancery.check(file);
    assertThat(findings)
        .extracting(Finding::rule)
        .containsExactly(
            Finding.Rule.CHECKSUM, Finding.Rule.KIND_KNOWN, Finding.Rule.MISSION_DATES);
    assertThat(findings.get(1).facts()).containsExactly("embassy");
    assertThat(findings.get(1).reason())
        .contains("facts.jsonl:")
        .endsWith(
            "kind: found 'mision', expected a kind that this version knows; did you mean"
                + " 'mission'?");
    assertThat(Chancery.load(file).get("embassy")).isInstanceOf(UnsupportedFact.class);
  }

  @Test
  void check_noDataset_throws() throws IOException {
    Path file = Files.writeString(folder.resolve("other.json"), "[1, 2]");

    assertThatThrownBy(() -> Chancery.check(file)).isInstanceOf(LoadException.class);
  }
}
