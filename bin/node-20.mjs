// vitest 5 prints a failure with functions that Node 20 lacks; without them a red run shows neither reason nor count.

function grouped(items, keyOf) {
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

Map.groupBy ??= grouped;
Object.groupBy ??= (items, keyOf) => Object.fromEntries(grouped(items, keyOf));
Promise.withResolvers ??= () => {
  const parts = {};
  parts.promise = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts;
};
