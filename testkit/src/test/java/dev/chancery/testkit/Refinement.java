package dev.chancery.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.chancery.query.Query;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A call that makes a query of another. Calls are found by reflection, so that none is forgotten.
 *
 * @param method what is called
 * @param arguments what it is given
 */
record Refinement(Method method, List<Object> arguments) {
  /** The calls that do not filter: they say in which order, how many and how sure. */
  static final ImmutableSet<String> ARRANGING =
      ImmutableSet.of(
          "definitely",
          "includingDerived",
          "includingOverlaps",
          "sortedBy",
          "sortedDescendingBy",
          "limit",
          "offset");

  /** Every call that makes a query of one of the type, in a fixed order. */
  static ImmutableList<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> Query.class.isAssignableFrom(method.getReturnType()))
        .filter(method -> !method.isBridge())
        .sorted(Comparator.comparing(Method::toString))
        .collect(ImmutableList.toImmutableList());
  }

  /** Every filter of a query of the type, in a fixed order. */
  static ImmutableList<Method> filters(Class<?> type) {
    return methods(type).stream()
        .filter(method -> !ARRANGING.contains(method.getName()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the call of the method that there is one of, with arguments of these types. */
  static Refinement of(Query<?, ?> query, String name, Object... arguments) {
    Method found =
        methods(query.getClass()).stream()
            .filter(method -> method.getName().equals(name))
            .findFirst()
            .orElseThrow();
    return new Refinement(found, List.of(arguments));
  }

  Query<?, ?> applyTo(Query<?, ?> query) {
    return (Query<?, ?>) call(method, query, arguments.toArray());
  }

  static Query<?, ?> applyAll(List<Refinement> refinements, Query<?, ?> query) {
    Query<?, ?> refined = query;
    for (Refinement refinement : refinements) {
      refined = refinement.applyTo(refined);
    }
    return refined;
  }

  static Object call(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new AssertionError(method + " of " + target + Arrays.asList(arguments), e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
