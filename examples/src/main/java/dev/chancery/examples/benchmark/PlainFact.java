package dev.chancery.examples.benchmark;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;

/**
 * A line of JSON Lines as an application without a library might read it: texts and numbers as they
 * stand, nothing checked.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlainFact(
    String id,
    String kind,
    String from,
    String to,
    List<String> between,
    Object when,
    String type,
    String level,
    String predecessor,
    String government,
    String form,
    Object withdrawn,
    String title,
    Object host,
    Object operator,
    String organization,
    City place,
    List<Attendee> participants,
    List<String> topics,
    String outlook,
    List<Step> milestones,
    City seat,
    String residence,
    Object opened,
    Object closed,
    String person,
    String headClass,
    Object appointed,
    Object credentialsPresented,
    Object ended,
    Money amount,
    String measure,
    String commodity,
    String basis,
    String reporter,
    String partOf,
    Multiple ratio,
    String holder,
    String stance,
    String issue,
    String forum,
    Object concerning,
    String company,
    String activity,
    String sector,
    String through,
    String rank,
    List<String> derivedFrom,
    String note,
    List<Reference> citations,
    String checksum) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record City(String city, String country) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Attendee(String person, String group, String office, String actsFor) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Step(String status, Object when, String party, Object by) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Money(
      String modifier, String currency, BigDecimal number, BigDecimal upTo, String multiplier) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Multiple(BigDecimal factor, String modifier, String to) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reference(
      String source, List<String> section, Integer start, Integer end, String sha256) {}
}
