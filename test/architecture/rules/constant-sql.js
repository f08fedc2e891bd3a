/*
 * SQL is made of constants. Text that reaches a statement may be put together from literals, from UPPER_CASE
 * constants, from clause builders and from `$n`; whatever came from a request goes in the parameters.
 * By names, not by data flow: a clause in a variable is named so (`scope`, `where`, `orderSql` …), and that name is
 * a promise which a reviewer checks.
 */
const CONSTANT = /^[A-Z][A-Z0-9_]*$/u;
const CLAUSE = /^(?:scope|where|order|sql|[a-z]\w*(?:Sql|Where|Clause|Columns|Scope))$/u;
const CLAUSE_LIST = /^(?:conditions|clauses|[a-z]\w*(?:Conditions|Clauses))$/u;
const BUILDER = /^(?:scopeWhere|toSql|[a-z]\w*(?:Sql|Where|Clause|Columns)|[A-Z][A-Z0-9_]*)$/u;
const STATEMENT = new Set(['rows', 'row', 'execute']);

const propertyOf = (node) => (node.computed || node.property.type !== 'Identifier' ? '' : node.property.name);

function rootOf(node) {
  let root = node;
  while (root.type === 'MemberExpression') root = root.object;
  return root.type === 'Identifier' ? root.name : '';
}

function initialiserOf(node, scope) {
  for (let at = scope; at; at = at.upper) {
    const variable = at.set.get(node.name);
    const [definition] = variable?.defs ?? [];
    if (definition)
      return definition.parent?.kind === 'const' && definition.node.id.type === 'Identifier'
        ? definition.node.init
        : null;
  }
  return null;
}

/** What an expression is made of, when it is nothing by itself. */
function partsOf(node) {
  switch (node.type) {
    case 'TemplateLiteral':
      return node.expressions;
    case 'BinaryExpression':
      return node.operator === '+' ? [node.left, node.right] : null;
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    case 'LogicalExpression':
      return [node.left, node.right];
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
      return [node.expression];
    default:
      return null;
  }
}

function isConstant(node, scope) {
  const parts = partsOf(node);
  if (parts) return parts.every((part) => isConstant(part, scope));
  switch (node.type) {
    case 'Literal':
      return true;
    case 'Identifier':
      return isConstantName(node, scope);
    case 'MemberExpression':
      return CONSTANT.test(rootOf(node)) || propertyOf(node) === 'length' || CLAUSE.test(propertyOf(node));
    case 'CallExpression':
      return isBuilder(node.callee);
    default:
      return false;
  }
}

function isConstantName(node, scope) {
  if (CONSTANT.test(node.name) || CLAUSE.test(node.name)) return true;
  const initialiser = initialiserOf(node, scope);
  return initialiser !== null && initialiser !== undefined && isConstant(initialiser, scope);
}

function isBuilder(callee) {
  if (callee.type === 'Identifier') return BUILDER.test(callee.name);
  if (callee.type !== 'MemberExpression') return false;
  const method = propertyOf(callee);
  // `$${params.push(value)}` is the parameter's number.
  if (method === 'push') return true;
  if (method === 'join')
    return CLAUSE_LIST.test(rootOf(callee.object)) || CONSTANT.test(rootOf(callee.object));
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

/** @type {import('eslint').Rule.RuleModule} */
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
