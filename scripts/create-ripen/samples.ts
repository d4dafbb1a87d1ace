/** The words of the first records, which show how records are written. Its source is a paper that can be read. */
export interface Sample {
  readonly page: string
  readonly summary: string
  readonly body: string
  readonly statement: string
  readonly why: string
  readonly watch: string
  readonly grade: string
  readonly source: string
  readonly voice: string
  readonly bio: string
}

/** By language; any other garden starts in English. */
export const samples: Readonly<Record<string, Sample>> = {
  en: {
    page: 'What an answer costs',
    summary: 'A first page. Write over it, or remove it with its claim and its source.',
    body: 'Prose stands here. It may cite a source [@cost-of-pass], and set a claim with its badge: [[claim:first-page/right-answers-have-a-price]].',
    statement: 'What a right answer of a language model costs can be told apart from what a try costs.',
    why: 'One strong source says so directly, and nobody independent does yet.',
    watch: 'A second group that measures the same.',
    grade: 'Reviewed, with open code; its formulas can be run again.',
    source: 'Divides what a try costs by how often it succeeds.',
    voice: 'Editor',
    bio: 'Weighs the evidence and answers for every badge.',
  },
  de: {
    page: 'Was eine Antwort kostet',
    summary: 'Eine erste Seite. Sie lässt sich überschreiben oder samt ihrer Aussage und ihrer Quelle entfernen.',
    body: 'Hier steht Text. Er kann eine Quelle nennen [@cost-of-pass] und eine Aussage mit ihrem Siegel zeigen: [[claim:first-page/right-answers-have-a-price]].',
    statement:
      'Was eine richtige Antwort eines Sprachmodells kostet, lässt sich von den Kosten eines Versuchs trennen.',
    why: 'Eine starke Quelle sagt es direkt, eine zweite, unabhängige fehlt noch.',
    watch: 'Eine zweite Gruppe, die dasselbe misst.',
    grade: 'Begutachtet, mit offenem Code; die Formeln lassen sich nachrechnen.',
    source: 'Teilt die Kosten eines Versuchs durch seine Erfolgsquote.',
    voice: 'Redaktion',
    bio: 'Wägt die Belege und steht für jedes Siegel ein.',
  },
  fr: {
    page: 'Ce que coûte une réponse',
    summary: 'Une première page. Récrivez-la, ou retirez-la avec son affirmation et sa source.',
    body: 'Le texte se place ici. Il peut citer une source [@cost-of-pass] et montrer une affirmation avec son badge : [[claim:first-page/right-answers-have-a-price]].',
    statement: 'Le coût d’une bonne réponse d’un modèle de langage se distingue du coût d’un essai.',
    why: 'Une source solide le dit directement ; il en manque une seconde, indépendante.',
    watch: 'Une seconde équipe qui mesure la même chose.',
    grade: 'Relu par des pairs, code ouvert ; ses formules peuvent être refaites.',
    source: 'Divise le coût d’un essai par son taux de réussite.',
    voice: 'Rédaction',
    bio: 'Pèse les preuves et répond de chaque badge.',
  },
  es: {
    page: 'Lo que cuesta una respuesta',
    summary: 'Una primera página. Puede reescribirse o retirarse con su afirmación y su fuente.',
    body: 'Aquí va el texto. Puede citar una fuente [@cost-of-pass] y mostrar una afirmación con su distintivo: [[claim:first-page/right-answers-have-a-price]].',
    statement:
      'Lo que cuesta una respuesta correcta de un modelo de lenguaje se distingue de lo que cuesta un intento.',
    why: 'Una fuente sólida lo dice directamente; falta una segunda e independiente.',
    watch: 'Un segundo grupo que mida lo mismo.',
    grade: 'Revisado por pares, con código abierto; sus fórmulas pueden repetirse.',
    source: 'Divide el coste de un intento por su tasa de acierto.',
    voice: 'Redacción',
    bio: 'Sopesa las pruebas y responde de cada distintivo.',
  },
  pt: {
    page: 'Quanto custa uma resposta',
    summary: 'Uma primeira página. Pode ser reescrita ou retirada com a sua afirmação e a sua fonte.',
    body: 'O texto fica aqui. Pode citar uma fonte [@cost-of-pass] e mostrar uma afirmação com o seu selo: [[claim:first-page/right-answers-have-a-price]].',
    statement: 'O custo de uma resposta certa de um modelo de linguagem distingue-se do custo de uma tentativa.',
    why: 'Uma fonte sólida afirma-o diretamente; falta uma segunda, independente.',
    watch: 'Um segundo grupo que meça o mesmo.',
    grade: 'Revisto por pares, com código aberto; as suas fórmulas podem ser repetidas.',
    source: 'Divide o custo de uma tentativa pela sua taxa de acerto.',
    voice: 'Redação',
    bio: 'Pesa as provas e responde por cada selo.',
  },
  ar: {
    page: 'كم تكلّف الإجابة',
    summary: 'صفحة أولى، يمكن أن يُكتب غيرها مكانها أو أن تُحذف مع ادّعائها ومصدرها.',
    body: 'هنا يُكتب النص. يمكن أن يستشهد بمصدر [@cost-of-pass] وأن يعرض ادّعاء مع شارته: [[claim:first-page/right-answers-have-a-price]].',
    statement: 'يمكن التمييز بين كلفة الإجابة الصحيحة من نموذج لغوي وكلفة المحاولة الواحدة.',
    why: 'يقول ذلك مصدر قوي مباشرة، ولا يزال ينقص مصدر ثانٍ مستقل.',
    watch: 'فريق ثانٍ يقيس الشيء نفسه.',
    grade: 'راجعه النظراء، وشيفرته مفتوحة، ويمكن إعادة حساب صيغه.',
    source: 'يقسم كلفة المحاولة على نسبة نجاحها.',
    voice: 'التحرير',
    bio: 'يزن الأدلة ويُسأل عن كل شارة.',
  },
}
