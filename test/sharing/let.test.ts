/** LET written out for programs that do not know it. */
import { withoutLet } from '../../src/sharing/let';

test.each([
  ['=A1+1', '=A1+1'],
  ['=LET(x,A1,x*2)', '=(A1*2)'],
  ['=LET(x,A1+1,x*2)', '=((A1+1)*2)'],
  ['=LET(x,A1,y,x+1,x*y)', '=(A1*(A1+1))'],
  ['=LET(x,(B1)-(1),(x)*2)', '=((((B1)-(1)))*2)'],
  ['=LET(x,1,LET(x,2,x)+x)', '=((2)+1)'],
  ['=LET(x,A1,SUM(MAP(B1:B2,LAMBDA(x,x*2)))+x)', '=(SUM(MAP(B1:B2,LAMBDA(x,x*2)))+A1)'],
  ['=1-LET(rate,B1*2,MARGINHIT(rate))', '=1-(MARGINHIT((B1*2)))'],
  ['=LET(X,A1,x&"x")', '=(A1&"x")'],
])('%s is %s', (formula, written) => expect(withoutLet(formula)).toBe(written));

it('leaves a formula as it is that would become too long', () => {
  const doubled = Array.from({ length: 14 }, (_, at) => `x${at + 1},x${at}+x${at}`).join(',');
  const formula = `=LET(x0,CHIPSPEC(A1,"bandwidth"),${doubled},x14)`;
  expect(withoutLet(formula)).toBe(formula);
});
