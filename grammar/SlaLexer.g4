// The words of SlaLang. What makes a line end is decided in Parsing/StatementLines.cs, which reads these tokens:
// a NEW_LINE counts only outside `( )` and not after a comma or an operator.
lexer grammar SlaLexer;

// ---- Words with a meaning. Those up to WITH are reserved; the others may also be names (see `name` in SlaParser.g4).
AND: 'and';
AS: 'as';
AT: 'at';
BY: 'by';
ELSE: 'else';
EVERY: 'every';
FALSE: 'false';
FOR: 'for';
FROM: 'from';
IF: 'if';
IN: 'in';
MUST: 'must';
NOT: 'not';
OF: 'of';
ON: 'on';
OR: 'or';
PER: 'per';
THEN: 'then';
TO: 'to';
TRUE: 'true';
WHEN: 'when';
WHERE: 'where';
WITHIN: 'within';
WITH: 'with';

ACCEPT: 'accept';
ACCEPTED: 'accepted';
AFTER: 'after';
AGREEMENT: 'agreement';
ALWAYS: 'always';
APPROVED: 'approved';
ASSIGNED: 'assigned';
BASIS: 'basis';
BECAUSE: 'because';
BECOMES: 'becomes';
BETWEEN: 'between';
BREACH: 'breach';
BUSINESS: 'business';
CALENDAR: 'calendar';
CAPACITY: 'capacity';
CLAUSE: 'clause';
CLOCK: 'clock';
CLOSE: 'close';
CLOSED: 'closed';
CONTACT: 'contact';
CONTINUE: 'continue';
CONVERT: 'convert';
COUNT: 'count';
COUNTS: 'counts';
CREATED: 'created';
CURRENCY: 'currency';
DATES: 'dates';
DEAL: 'deal';
DECIMAL: 'decimal';
DELIVER: 'deliver';
DELIMITER: 'delimiter';
DEMAND: 'demand';
EACH: 'each';
EFFECTIVE: 'effective';
EMAIL: 'email';
END: 'end';
ESCALATE: 'escalate';
EXCUSE: 'excuse';
EXPECT: 'expect';
FIELD: 'field';
FIRST: 'first';
FISCAL: 'fiscal';
FOLLOW: 'follow';
FOLLOWUP: 'followup';
FOLLOW_UPS: 'follow-ups' | 'follow-up';
GIVE: 'give';
GIVEN: 'given';
GOAL: 'goal';
INCLUDE: 'include';
INCLUDING: 'including';
IS: 'is';
IT: 'it';
KEEP: 'keep';
KINDS: 'kinds';
LANGUAGE: 'language';
LEAD: 'lead';
LEADS: 'leads';
LEAST: 'least';
LET: 'let';
LOCALE: 'locale';
MEANS: 'means';
MEASURED: 'measured';
MEETING: 'meeting';
METRIC: 'metric';
MIX: 'mix';
MOST: 'most';
NOTIFY: 'notify';
OBLIGATION: 'obligation';
ONE: 'one';
OPEN: 'open';
OVER_DELIVERY: 'over-delivery';
OWNER: 'owner';
PAUSES: 'pauses';
QUOTA: 'quota';
RATES: 'rates';
REACH: 'reach';
REASSIGNMENT: 'reassignment';
REJECT: 'reject';
REJECTED: 'rejected';
REJECTION: 'rejection';
REST: 'rest';
RESTART: 'restart';
RETAINED: 'retained';
REVIEW: 'review';
ROUNDING: 'rounding';
ROW: 'row';
SCENARIO: 'scenario';
SIGNATORY: 'signatory';
SOURCE: 'source';
SPACING: 'spacing';
SPLIT: 'split';
STAGE: 'stage';
START: 'start';
STARTS: 'starts';
STOPS: 'stops';
STREAM: 'stream';
TAKE: 'take';
TEAM: 'team';
TERM: 'term';
TEST: 'test';
THE: 'the';
TIME_WORD: 'time';
TIMEZONE: 'timezone';
TOTAL: 'total';
TYPE: 'type';
UNANSWERED: 'unanswered';
UP: 'up';
VALUE: 'value';
VERSION: 'version';
WHILE: 'while';
A: 'a';

// ---- Figures.
DATE: DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT;
MONTH: DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT;
QUARTER: DIGIT DIGIT DIGIT DIGIT '-Q' DIGIT;
TIME: DIGIT DIGIT? ':' DIGIT DIGIT;
NUMBER: DIGIT [0-9_]* ('.' [0-9_]+)? [kM]?;

// ---- Figures as people write them elsewhere; each has a message that says how to write it here.
COMMA_NUMBER: DIGIT+ (',' DIGIT+)+ ('.' DIGIT+)?;
FOREIGN_DATE
    : DIGIT DIGIT? '/' DIGIT DIGIT? '/' DIGIT DIGIT (DIGIT DIGIT)?
    | DIGIT DIGIT? '.' DIGIT DIGIT? '.' DIGIT DIGIT (DIGIT DIGIT)?
    | DIGIT DIGIT DIGIT DIGIT '/' DIGIT DIGIT? ('/' DIGIT DIGIT?)?
    | DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT? '-' DIGIT DIGIT?
    | DIGIT DIGIT DIGIT DIGIT '-' DIGIT
    ;
ISO_INSTANT: DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT 'T' [0-9:.Z+-]+;
NUMBER_WITH_WORD: DIGIT [0-9_.]* [A-Za-z] [A-Za-z0-9_]*;
CURRENCY_SIGN: [$€£¥];

// ---- Texts.
TEXT: '"""' .*? '"""';
UNTERMINATED_TEXT: '"""' (~'"' | '"' ~'"' | '""' ~'"')* '"'? '"'? EOF;
STRING: '"' STRING_CHARACTER* '"';
UNTERMINATED_STRING: '"' STRING_CHARACTER* '\\'?;
FOREIGN_QUOTE: [\u2018\u2019\u201C\u201D\u201E\u00AB\u00BB'];

// Letters in a few wide ranges: the exact Unicode classes have a thousand intervals, which cost more at every start than all the rest.
IDENTIFIER: LETTER (LETTER | DIGIT)*;

// ---- Signs.
ARROW: '->' | '\u2192';
EQUALS: '==';
NOT_EQUALS: '!=';
AT_LEAST: '>=';
AT_MOST: '<=';
LESS: '<';
GREATER: '>';
ASSIGN: '=';
PLUS: '+';
MINUS: '-' | '\u2212';
TIMES: '*' | '\u00D7';
DIVIDE: '/' | '\u00F7';
PERCENT: '%';
COLON: ':';
COMMA: ',';
OPEN_PARENTHESIS: '(';
CLOSE_PARENTHESIS: ')';
OPEN_BRACE: '{';
CLOSE_BRACE: '}';

// ---- Between the words. A semicolon ends a statement as a line's end does.
NEW_LINE: '\r'? '\n' | '\r' | ';';
COMMENT: '#' ~[\r\n]* -> channel(HIDDEN);
SPACE: [ \t\u00A0\u1680\u2000-\u200B\u202F\u205F\u3000\uFEFF]+ -> skip;

// Whatever else there is reaches the parser, which says what to do about it.
STRAY: .;

fragment DIGIT: [0-9];
fragment LETTER: [A-Za-z_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u167F\u1681-\u1FFF\u2C00-\u2DFF\u3040-\uD7FF\uF900-\uFDFF];
fragment STRING_CHARACTER: ~["\\\r\n] | '\\' ~[\r\n];
