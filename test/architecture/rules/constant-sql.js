/*
 * SQL is made of constants. Text that reaches a statement may be put together from literals, from UPPER_CASE
 * constants, from clause builders and from `$n`; whatever came from a request goes in the parameters.
 * By names, not by data flow: a clause in a variable is named so (`scope`, `where`, `orderSql` …), and that name is
 * a promise which a reviewer checks.
 */
const CONSTANT = /^[A-Z][A-Z0-9_]*$/u;
const CLAUSE = /^(?:scope|where|order|sql|[a-z]\w*(?:Sql|Where|Clause|Columns|Scope))$/u;
const CLAUSE_LIST = /^(?:conditions|clauses|[a-z]\w*(?:Conditions|Clauses))$/u;
const NUMBER = /^(?:index|number|[a-z]\w*(?:Index|Number|Count))$/u;
const BUILDER = /^(?:scopeWhere|toSql|[a-z]\w*(?:Sql|Where|Clause|Columns)|[A-Z][A-Z0-9_]*)$/u;
const STATEMENT = new Set(['rows', 'row', 'execute']);

const propertyOf = (node) => (node.computed || node.property.type !== 'Identifier' ? '' : node.property.name);

function rootOf(node) {
  let root = node;
  while (root.type === 'MemberExpression') root = root.object;
  return root.type === 'Identifier' ? root.name : '';
}

function definitionOf(node, scope) {
  for (let at = scope; at; at = at.upper) {
    const definition = at.set.get(node.name)?.defs[0];
    if (definition) return definition;
  }
  return undefined;
}

/** What a `const` stands for: its initialiser, or the list that a loop takes it from. */
function sourceOf(node, scope) {
  const definition = definitionOf(node, scope);
  if (definition?.parent?.kind !== 'const' || definition.node.id.type !== 'Identifier') return null;
  const { init, parent } = definition.node;
  return init ?? (parent.parent.type === 'ForOfStatement' ? parent.parent.right : null);
}

const inner = (node) => [node.expression];
const sides = (node) => [node.left, node.right];

/** What an expression is made of, when it is nothing by itself. */
const PARTS = {
  TemplateLiteral: (node) => node.expressions,
  ArrayExpression: (node) => node.elements,
  SpreadElement: (node) => [node.argument],
  BinaryExpression: (node) => (node.operator === '+' ? sides(node) : null),
  ConditionalExpression: (node) => [node.consequent, node.alternate],
  LogicalExpression: sides,
  TSAsExpression: inner,
  TSNonNullExpression: inner,
  TSSatisfiesExpression: inner,
};

function isConstant(node, scope) {
  const parts = PARTS[node.type]?.(node);
  if (parts) return parts.every((part) => isConstant(part, scope));
  switch (node.type) {
    case 'Literal':
      return true;
    case 'Identifier':
      return isConstantName(node, scope);
    case 'MemberExpression':
      return CONSTANT.test(rootOf(node)) || propertyOf(node) === 'length' || CLAUSE.test(propertyOf(node));
    case 'CallExpression':
      return isClauseCall(node, scope);
    default:
      return false;
  }
}

function isConstantName(node, scope) {
  if ([CONSTANT, CLAUSE, CLAUSE_LIST, NUMBER].some((form) => form.test(node.name))) return true;
  const source = sourceOf(node, scope);
  return source !== null && isConstant(source, scope);
}

function isClauseCall({ callee, arguments: [first] }, scope) {
  if (callee.type === 'Identifier') return BUILDER.test(callee.name);
  if (callee.type !== 'MemberExpression') return false;
  const method = propertyOf(callee);
  // `$${params.push(value)}` is the parameter's number.
  if (method === 'push') return true;
  if (method === 'join') return isConstant(callee.object, scope);
  // Whatever a list holds, what is made of each element decides.
  if (method === 'map') return first?.type === 'ArrowFunctionExpression' && isConstant(first.body, scope);
  return BUILDER.test(method);
}

function statementOf({ callee, arguments: [text] }) {
  if (callee.type !== 'MemberExpression' || text === undefined) return null;
  const method = propertyOf(callee);
  const receiver =
    callee.object.type === 'MemberExpression' ? propertyOf(callee.object) : rootOf(callee.object);
  if (STATEMENT.has(method) && receiver === 'tx') return text;
  // Around the unit of work nothing else is prepared text: an object is `{ name, text, values }`.
  return method === 'query' &&
    /(?:client|pool|manager|runner|source)$/iu.test(receiver) &&
    text.type !== 'ObjectExpression'
    ? text
    : null;
}

export const constantSql = {
  meta: {
    type: 'problem',
    messages: {
      no: 'SQL is a constant: values go in the parameters, clauses in UPPER_CASE constants or named clauses',
    },
    schema: [],
  },
  create: (context) => ({
    CallExpression: (node) => {
      const text = statementOf(node);
      if (text && !isConstant(text, context.sourceCode.getScope(node)))
        context.report({ node: text, messageId: 'no' });
    },
  }),
};
