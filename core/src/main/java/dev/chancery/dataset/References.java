package dev.chancery.dataset;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** References of one sort between facts, among which those that lead back are found. */
final class References {
  private final Map<String, List<String>> from = new LinkedHashMap<>();

  void add(String id, List<String> to) {
    if (!to.isEmpty()) {
      from.put(id, to);
    }
  }

  /** Returns circles, of those that share a fact one only; each leads on from fact to fact. */
  List<List<String>> circles() {
    dropWhatEnds();
    List<List<String>> circles = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String start : from.keySet()) {
      List<String> way = new ArrayList<>();
      Set<String> onWay = new HashSet<>();
      String at = start;
      while (seen.add(at)) {
        way.add(at);
        onWay.add(at);
        at = next(at);
      }
      if (onWay.contains(at)) {
        circles.add(ImmutableList.copyOf(way.subList(way.indexOf(at), way.size())));
      }
    }
    return circles;
  }

  /** Every fact that is left has one. */
  private String next(String id) {
    return from.getOrDefault(id, List.of()).stream()
        .filter(from::containsKey)
        .findFirst()
        .orElseThrow();
  }

  /** Drops, again and again, the facts that refer to none that is left. */
  private void dropWhatEnds() {
    Map<String, List<String>> referring = new HashMap<>();
    Map<String, Integer> open = new HashMap<>();
    Deque<String> ended = new ArrayDeque<>();
    for (Map.Entry<String, List<String>> each : from.entrySet()) {
      int count = 0;
      for (String to : each.getValue()) {
        if (from.containsKey(to)) {
          referring.computeIfAbsent(to, id -> new ArrayList<>()).add(each.getKey());
          count++;
        }
      }
      open.put(each.getKey(), count);
      if (count == 0) {
        ended.add(each.getKey());
      }
    }
    while (!ended.isEmpty()) {
      String id = ended.remove();
      from.remove(id);
      for (String each : referring.getOrDefault(id, List.of())) {
        if (open.merge(each, -1, Integer::sum) == 0) {
          ended.add(each);
        }
      }
    }
  }
}
