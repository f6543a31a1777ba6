/** Words that make a body of every name that ends with them. */
export const BODY_HEADS = new Set(
  'agency airlines airways association bank broadcasting commission committee congregation corp corporation council department energy federation foundation gazette group herald holdings inc industries insurance ltd ministry motors network news newspaper newsroom orchestra parliament party pharmaceuticals plc press properties semiconductor semiconductors technologies telecom telegraph times tribune union'.split(
    ' ',
  ),
);
